package dev.bdp.app.trace;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.JobTransition;
import dev.bdp.engine.job.JobTransitions;
import dev.bdp.engine.job.Jobs;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The spans of jobs and of their stages, made from what the tables say when they are over.
record JobSpans(Tracer tracer, TraceIds ids) {
  /// What is older was over before anybody traced.
  private static final Duration NEWS = Duration.ofHours(1);

  /// The trace of a run of a job, new where it has none.
  ///
  /// @param run empty: the newest
  static JobTransitions.Trace trace(
      Transaction transaction, JobId job, Optional<Integer> run, Optional<SpanId> parent) {
    return JobTransitions.trace(
        transaction,
        job,
        run,
        new JobTransitions.Trace(SpanId.fresh(parent).toString(), parent.map(SpanId::toString)));
  }

  /// Makes the span of the stage that a job left, and that of the job when it has ended.
  boolean tell(Transaction transaction, JobTransition left) {
    if (left.beginsRun() || left.happenedAt().isBefore(Instant.now().minus(NEWS))) {
      return true;
    }
    IngestionJob job = Jobs.load(transaction, left.job());
    JobTransitions.Trace trace =
        trace(transaction, left.job(), Optional.of(left.runNumber()), Optional.empty());
    SpanId own = SpanId.parse(trace.own()).orElseThrow();
    List<JobTransition> run =
        JobTransitions.ofRun(transaction, left.job(), left.runNumber()).stream()
            .filter(transition -> transition.id() <= left.id())
            .toList();
    String stage = EnumText.of(left.from().orElseThrow());
    Instant since = run.size() < 2 ? left.happenedAt() : run.get(run.size() - 2).happenedAt();
    end(ids.as(own.part(stage), () -> begin(stage, own.asParent(), since, job).startSpan()), left);
    if (!left.to().isActive()) {
      Context parent =
          SpanId.parse(trace.parent().orElse(null)).map(SpanId::asParent).orElse(Context.root());
      end(
          ids.as(
              own,
              () ->
                  begin("ingest " + job.jobType(), parent, run.getFirst().happenedAt(), job)
                      .startSpan()),
          left);
    }
    return true;
  }

  private SpanBuilder begin(String name, Context parent, Instant since, IngestionJob job) {
    return tracer
        .spanBuilder(name)
        .setParent(parent)
        .setStartTimestamp(since)
        .setAttribute("bdp.job.id", job.id().value())
        .setAttribute("bdp.job.type", job.jobType())
        .setAttribute("bdp.job.release", job.externalVersion());
  }

  private static void end(Span span, JobTransition left) {
    span.setAttribute("bdp.job.status", EnumText.of(left.to()));
    if (left.to() == JobStatus.FAILED) {
      span.setStatus(StatusCode.ERROR, left.errorMessage().orElse(""));
    }
    span.end(left.happenedAt());
  }
}
