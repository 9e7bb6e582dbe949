package dev.bdp.app.api;

import dev.bdp.app.http.Answer;
import dev.bdp.app.http.Cursor;
import dev.bdp.app.http.Exchange;
import dev.bdp.app.http.Page;
import dev.bdp.app.http.Query;
import dev.bdp.app.http.Route;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.FileCatalog;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.staging.QuarantinedRecords;
import dev.bdp.engine.work.UnitCatalog;
import dev.bdp.engine.work.UnitStatus;
import dev.bdp.engine.work.UnitType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/// What a job consists of: files, units, its log, records in quarantine.
record JobPartsResource(Store store) {
  private static final int MOST_TEXT_BYTES = 10_000;

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/jobs/{id}/files", this::files),
        Route.get("/api/v1/jobs/{id}/units", this::units),
        Route.get("/api/v1/jobs/{id}/grid", this::grid),
        Route.get("/api/v1/jobs/{id}/throughput", this::throughput),
        Route.get("/api/v1/jobs/{id}/log", this::log),
        Route.get("/api/v1/jobs/{id}/failed", this::failed));
  }

  private <T> T read(JobId id, Function<Transaction, T> work) {
    return store.read(transaction -> {
      JobResource.load(transaction, id);
      return work.apply(transaction);
    });
  }

  private Answer files(Exchange exchange) {
    JobId id = new JobId(exchange.id("id"));
    long after = exchange.query().cursor().map(cursor -> cursor.number(0)).orElse(0L);
    int limit = exchange.query().limit();
    return Page.of(
        read(id, transaction -> FileCatalog.page(transaction, id, after, limit + 1)),
        limit,
        JobPartFields::file,
        file -> Cursor.of(file.number()));
  }

  private Answer units(Exchange exchange) {
    JobId id = new JobId(exchange.id("id"));
    Query query = exchange.query();
    String afterType = query.cursor().map(cursor -> cursor.text(0)).orElse("");
    long afterNumber = query.cursor().map(cursor -> cursor.number(1)).orElse(0L);
    int limit = query.limit();
    return Page.of(
        read(
            id,
            transaction ->
                UnitCatalog.page(
                    transaction,
                    new UnitCatalog.Filter(
                        id,
                        query.choice("type", UnitType.class),
                        query.choice("status", UnitStatus.class)),
                    afterType,
                    afterNumber,
                    limit + 1)),
        limit,
        JobPartFields::unit,
        unit -> Cursor.of(EnumText.of(unit.type()), unit.number()));
  }

  private Answer grid(Exchange exchange) {
    JobId id = new JobId(exchange.id("id"));
    int cells = exchange.query().number("cells", 1000, 1, 5000);
    return Answer.json(
        Map.of(
            "types",
            read(id, transaction -> UnitCatalog.grid(transaction, id, cells)).stream()
                .map(JobPartFields::grid)
                .toList()));
  }

  private Answer throughput(Exchange exchange) {
    JobId id = new JobId(exchange.id("id"));
    int points = exchange.query().number("points", 120, 1, 1000);
    UnitCatalog.Throughput throughput =
        read(id, transaction -> UnitCatalog.throughput(transaction, id, points));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("bucketSeconds", throughput.bucketSeconds());
    fields.put("points", throughput.points().stream().map(JobPartFields::point).toList());
    return Answer.json(fields);
  }

  private Answer log(Exchange exchange) {
    JobId id = new JobId(exchange.id("id"));
    Query query = exchange.query();
    JobLog.Level level = query.choice("level", JobLog.Level.class).orElse(JobLog.Level.INFO);
    OptionalLong tail = query.number("tail");
    if (tail.isPresent()) {
      int last = query.number("tail", 1, 1, 500);
      return Page.whole(
          read(id, transaction -> JobLog.tail(transaction, id, level, last)).stream()
              .map(JobPartFields::line)
              .toList());
    }
    long after =
        query.cursor().map(cursor -> cursor.number(0)).orElse(query.number("after").orElse(0));
    int limit = query.limit();
    return Page.of(
        read(id, transaction -> JobLog.page(transaction, id, after, level, limit + 1)),
        limit,
        JobPartFields::line,
        line -> Cursor.of(line.id()));
  }

  private Answer failed(Exchange exchange) {
    JobId id = new JobId(exchange.id("id"));
    Query query = exchange.query();
    long after = query.cursor().map(cursor -> cursor.number(0)).orElse(0L);
    int limit = query.limit();
    return Page.of(
        read(
            id,
            transaction ->
                QuarantinedRecords.page(
                    transaction, id, query.text("where"), after, limit + 1, MOST_TEXT_BYTES)),
        limit,
        JobPartFields::failed,
        record -> Cursor.of(record.id()));
  }
}
