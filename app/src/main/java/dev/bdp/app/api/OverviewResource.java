package dev.bdp.app.api;

import dev.bdp.app.http.Answer;
import dev.bdp.app.http.Exchange;
import dev.bdp.app.http.Page;
import dev.bdp.app.http.Route;
import dev.bdp.app.json.JobFields;
import dev.bdp.app.json.ReleaseFields;
import dev.bdp.app.json.SourceFields;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobCatalog;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.registry.Release;
import dev.bdp.engine.registry.ReleaseCatalog;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.work.WorkerCatalog;
import dev.bdp.engine.work.WorkerCatalog.ActiveWorker;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything at a glance: the sources, what is current of them, what is running.
record OverviewResource(Store store, List<DataSource<?>> sources, Duration lease) {

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/overview", exchange -> Answer.json(fields())),
        Route.get("/api/v1/sources", this::listSources),
        Route.get("/api/v1/workers", this::listWorkers));
  }

  Map<String, Object> fields() {
    return store.read(this::fields);
  }

  private Map<String, Object> fields(Transaction transaction) {
    List<IngestionJob> running = Jobs.active(transaction);
    List<Release> current = ReleaseCatalog.current(transaction);
    Map<String, Long> counts = new LinkedHashMap<>();
    JobCatalog.countByStatus(transaction)
        .forEach((status, count) -> counts.put(EnumText.of(status), count));
    List<ActiveWorker> workers = WorkerCatalog.all(transaction, lease);
    long stale = workers.stream().filter(ActiveWorker::stale).count();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(
        "sources", sources.stream().map(source -> source(source, running, current)).toList());
    fields.put("jobs", Map.of("byStatus", counts));
    fields.put("workers", Map.of("active", workers.size() - stale, "stale", stale));
    fields.put("storeUrl", store.objects().url());
    return fields;
  }

  private static Map<String, Object> source(
      DataSource<?> source, List<IngestionJob> running, List<Release> current) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("source", source.id());
    fields.put("organization", source.publisher().slug());
    fields.put("description", source.description());
    current.stream()
        .filter(release -> release.source().equals(source.id()))
        .findFirst()
        .ifPresent(release -> fields.put("current", ReleaseFields.of(release)));
    fields.put(
        "running",
        running.stream()
            .filter(job -> job.jobType().equals(source.id()))
            .map(JobFields::of)
            .toList());
    return fields;
  }

  private Answer listSources(Exchange exchange) {
    return Page.whole(sources.stream().map(SourceFields::of).toList());
  }

  private Answer listWorkers(Exchange exchange) {
    return Page.whole(
        store.read(transaction -> WorkerCatalog.all(transaction, lease)).stream()
            .map(OverviewResource::worker)
            .toList());
  }

  private static Map<String, Object> worker(ActiveWorker worker) {
    Map<String, Long> units = new LinkedHashMap<>();
    worker.units().forEach((type, count) -> units.put(EnumText.of(type), count));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("worker", worker.worker());
    fields.put("host", worker.host());
    fields.put("jobs", List.copyOf(worker.jobs()));
    fields.put("units", units.values().stream().mapToLong(Long::longValue).sum());
    fields.put("unitTypes", units);
    fields.put("oldestClaim", worker.oldestClaim().toString());
    fields.put("lastHeartbeat", worker.lastHeartbeat().toString());
    fields.put("heartbeatAgeSeconds", worker.silent().toMillis() / 1000.0);
    fields.put("stale", worker.stale());
    return fields;
  }
}
