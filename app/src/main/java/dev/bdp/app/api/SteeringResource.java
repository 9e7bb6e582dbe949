package dev.bdp.app.api;

import dev.bdp.app.http.Answer;
import dev.bdp.app.http.Exchange;
import dev.bdp.app.http.JsonBody;
import dev.bdp.app.http.Problem;
import dev.bdp.app.http.Route;
import dev.bdp.app.ingest.Choice;
import dev.bdp.app.ingest.IngestRequest;
import dev.bdp.app.json.JobFields;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.failure.OutcomeUnknownException;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.DriftPolicy;
import dev.bdp.engine.job.ErrorBudget;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.Operator;
import dev.bdp.engine.pipeline.JobSteering;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What operators do to jobs; each action is in the log of its job, with who did it from where.
record SteeringResource(Store store) {
  private static final Set<String> REQUEST =
      Set.of(
          "source",
          "from",
          "organization",
          "release",
          "version",
          "formats",
          "md5",
          "maxFailed",
          "onDrift",
          "tables",
          "vocabulary",
          "keepIngest");

  List<Route> routes() {
    return List.of(
        Route.steer("POST", "/api/v1/jobs", this::create),
        Route.steer("POST", "/api/v1/jobs/{id}/cancel", this::cancel),
        Route.steer("POST", "/api/v1/jobs/{id}/resume", this::resume),
        Route.steer("POST", "/api/v1/jobs/{id}/retry-failed", this::retryFailed));
  }

  private Answer create(Exchange exchange) {
    JsonBody body = exchange.json().knowing(REQUEST);
    IngestRequest request =
        new IngestRequest(
            body.required("source"),
            body.text("from").orElse(null),
            body.text("organization").orElse(null),
            body.text("release").orElse(null),
            body.text("version").orElse(null),
            body.texts("formats").orElse(null),
            body.text("md5").orElse(null),
            body.text("maxFailed").orElse(null),
            body.text("onDrift").orElse(null),
            body.text("tables").orElse(null),
            body.text("vocabulary").orElse(null),
            body.text("keepIngest").orElse(null));
    return switch (submit(request, operator(exchange))) {
      case IngestRequest.NothingNew(String version) ->
          Answer.json(Map.of("nothingToDo", true, "release", version));
      case IngestRequest.Asked asked -> {
        Map<String, Object> fields = JobFields.of(asked.job());
        if (asked.isNothingToDo()) {
          fields.put("nothingToDo", true);
        }
        yield Answer.json(asked.created() ? 201 : 200, fields)
            .with("Location", "/api/v1/jobs/" + asked.job().id());
      }
    };
  }

  private IngestRequest.Outcome submit(IngestRequest request, Operator operator) {
    try {
      return request.submit(store.database(), store.objects(), BatchConfig.defaults(), operator);
    } catch (SourceUnavailableException e) {
      // A place that the caller named is the caller's mistake, the publisher's site is not.
      if (request.from() == null) {
        throw e;
      }
      throw Problem.of(422, e);
    }
  }

  private Answer cancel(Exchange exchange) {
    JobId id = known(exchange);
    exchange.json().knowing(Set.of());
    return steered(id, steering(exchange).cancel(id), Optional.empty());
  }

  private Answer resume(Exchange exchange) {
    JobId id = known(exchange);
    JsonBody body = exchange.json().knowing(Set.of("maxFailed", "onDrift"));
    Optional<ErrorBudget> budget = body.text("maxFailed").map(ErrorBudget::parse);
    Optional<DriftPolicy> onDrift =
        body.text("onDrift").map(text -> Choice.of(DriftPolicy.class, "onDrift", text));
    JobSteering steering = steering(exchange);
    try {
      steering.reconfigure(id, budget, onDrift);
      return steered(id, steering.resume(id), Optional.empty());
    } catch (OutcomeUnknownException e) {
      throw Problem.of(409, e);
    }
  }

  private Answer retryFailed(Exchange exchange) {
    JobId id = known(exchange);
    Optional<String> where = exchange.json().knowing(Set.of("where")).text("where");
    try {
      int records = steering(exchange).retryFailed(id, where);
      return steered(id, records > 0, Optional.of(records));
    } catch (ConfigurationException | OutcomeUnknownException e) {
      throw Problem.of(409, e);
    }
  }

  private JobId known(Exchange exchange) {
    JobId id = new JobId(exchange.id("id"));
    store.read(transaction -> JobResource.load(transaction, id));
    return id;
  }

  private Answer steered(JobId id, boolean changed, Optional<Integer> records) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("changed", changed);
    records.ifPresent(count -> fields.put("records", count));
    fields.put("job", JobFields.of(store.read(transaction -> JobResource.load(transaction, id))));
    return Answer.json(fields);
  }

  private JobSteering steering(Exchange exchange) {
    return new JobSteering(store.database(), operator(exchange));
  }

  static Operator operator(Exchange exchange) {
    return new Operator(
        exchange.caller().name(),
        Optional.of(EnumText.of(exchange.caller().role())),
        Optional.of(exchange.caller().address()));
  }
}
