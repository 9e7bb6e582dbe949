package dev.bdp.app.api;

import dev.bdp.app.http.Answer;
import dev.bdp.app.http.Cursor;
import dev.bdp.app.http.Exchange;
import dev.bdp.app.http.Page;
import dev.bdp.app.http.Problem;
import dev.bdp.app.http.Query;
import dev.bdp.app.http.Route;
import dev.bdp.app.json.JobFields;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobCatalog;
import dev.bdp.engine.job.JobFilter;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import java.util.List;

/// Jobs and where they stand.
record JobResource(Store store) {

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/jobs", this::list), Route.get("/api/v1/jobs/{id}", this::show));
  }

  private Answer list(Exchange exchange) {
    Query query = exchange.query();
    JobFilter filter =
        new JobFilter(
            query.text("organization"),
            query.text("source"),
            query.choice("status", JobStatus.class));
    long before = query.cursor().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    int limit = query.limit();
    return Page.of(
        store.read(transaction -> JobCatalog.page(transaction, filter, before, limit + 1)),
        limit,
        JobFields::of,
        job -> Cursor.of(job.id().value()));
  }

  private Answer show(Exchange exchange) {
    JobId id = new JobId(exchange.id("id"));
    return Answer.json(
        store.read(transaction -> JobSheet.read(transaction, load(transaction, id)).fields()));
  }

  /// @throws Problem when there is no such job
  static IngestionJob load(Transaction transaction, JobId id) {
    return Jobs.find(transaction, id)
        .orElseThrow(
            () -> Problem.notFound("There is no job %s. /api/v1/jobs lists all.".formatted(id)));
  }
}
