package dev.bdp.app.cli.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.work.Outage;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bdp job log`: what happened to a job, and what happens.
@Command(name = "log", description = "What happened to the job.", mixinStandardHelpOptions = true)
final class JobLogCommand implements Callable<Integer> {
  private static final Duration POLL = Duration.ofMillis(500);

  /// Lines are numbered when they are written and seen when they are committed: so many may come
  /// late.
  private static final int LATE_LINES = 200;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Mixin CommonOptions common;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "ID", description = JobCommand.JOB_ID)
  long id;

  @Option(
      names = "--follow",
      description =
          "Go on with what happens until the job has ended, and exit as it did: 0 when it is completed.")
  boolean follow;

  private final Set<Long> seen = new HashSet<>();
  private long last;

  @Override
  public Integer call() throws InterruptedException {
    try (Database database = common.openDatabase(1)) {
      IngestionJob job = tell(database);
      Outage outage = new Outage();
      while (follow && job.status().isActive()) {
        Thread.sleep(POLL);
        try {
          job = tell(database);
          outage.over();
        } catch (BackendUnavailableException e) {
          outage.missed(e);
        }
      }
      return follow ? exitCode(job) : 0;
    }
  }

  /// Prints what is new; the job as it was before that, so that nothing comes after its end.
  private IngestionJob tell(Database database) {
    JobId job = new JobId(id);
    IngestionJob now = database.inTransaction(transaction -> Jobs.load(transaction, job));
    PrintWriter out = spec.commandLine().getOut();
    for (JobLog.Line line :
        database.inTransaction(
            transaction -> JobLog.after(transaction, job, Math.max(0, last - LATE_LINES)))) {
      if (seen.add(line.id())) {
        out.println(common.json() ? json(line) : text(line));
        last = Math.max(last, line.id());
      }
    }
    out.flush();
    return now;
  }

  private static int exitCode(IngestionJob job) {
    FailureKind kind = job.errorKind();
    return job.status() == JobStatus.COMPLETED
        ? 0
        : job.status() == JobStatus.CANCELLED
            ? FailureKind.OUTCOME_UNKNOWN.exitCode()
            : (kind == null ? FailureKind.SOURCE_DATA : kind).exitCode();
  }

  private static String text(JobLog.Line line) {
    return "%s %-5s %s %s"
        .formatted(line.at(), EnumText.of(line.level()), line.message(), line.context());
  }

  private static String json(JobLog.Line line) {
    try {
      ObjectNode node =
          MAPPER
              .createObjectNode()
              .put("id", line.id())
              .put("at", line.at().toString())
              .put("level", EnumText.of(line.level()))
              .put("message", line.message());
      node.set("context", MAPPER.readTree(line.context()));
      return node.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database gave a context that is no JSON", e);
    }
  }
}
