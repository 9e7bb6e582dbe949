package dev.bdp.app.cli.job;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.cli.work.WorkOptions;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.pipeline.JobSteering;
import dev.bdp.engine.staging.QuarantinedRecords;
import dev.bdp.engine.staging.QuarantinedRecords.Quarantined;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What can be done about the records of a job that could not be parsed.
final class QuarantineCommands {
  private static final int SHOWN_TEXT_BYTES = 200;

  private QuarantineCommands() {}

  /// `bdp job failed`.
  @Command(
      name = "failed",
      description = "Lists the records in quarantine: file, offset, reason, parser, text.",
      mixinStandardHelpOptions = true)
  static final class Failed implements Callable<Integer> {
    @Mixin CommonOptions common;
    @Spec CommandSpec spec;

    @Parameters(paramLabel = "ID", description = JobCommand.JOB_ID)
    long id;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      try (Database database = common.openDatabase(1)) {
        database.transact(transaction -> {
          Jobs.load(transaction, new JobId(id));
          QuarantinedRecords.list(
              transaction,
              new JobId(id),
              SHOWN_TEXT_BYTES,
              record -> out.println(common.json() ? json(record) : text(record)));
        });
      }
      out.flush();
      return 0;
    }

    private static String text(Quarantined record) {
      return "%s at byte %d: %s (parser %s)%n  %s"
          .formatted(
              record.file(),
              record.offset(),
              record.reason(),
              record.parserVersion(),
              excerpt(record).replaceAll("\\s+", " "));
    }

    private static String json(Quarantined record) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("file", record.file());
      fields.put("offset", record.offset());
      fields.put("reason", record.reason());
      if (record.parserVersion() != null) {
        fields.put("parserVersion", record.parserVersion());
      }
      fields.put("text", excerpt(record));
      return Json.of(fields).text();
    }

    private static String excerpt(Quarantined record) {
      return new String(record.text(), StandardCharsets.UTF_8);
    }
  }

  /// `bdp job retry-failed`.
  @Command(
      name = "retry-failed",
      description =
          "Parses the records in quarantine again, after a fix; the job's release shows what they become.",
      mixinStandardHelpOptions = true)
  static final class RetryFailed implements Callable<Integer> {
    @Mixin CommonOptions common;
    @Mixin WorkOptions work;
    @Spec CommandSpec spec;

    @Parameters(paramLabel = "ID", description = JobCommand.JOB_ID)
    long id;

    @Option(
        names = "--where",
        paramLabel = "REASON",
        description = "Only those whose reason has this text in it.")
    @Nullable String where;

    @Option(names = "--detach", description = "Leave the work to bdp worker.")
    boolean detach;

    @Override
    public Integer call() throws InterruptedException {
      BatchConfig config = work.config();
      try (Database database = common.openDatabase(config.connections())) {
        JobId job = new JobId(id);
        int records = new JobSteering(database).retryFailed(job, Optional.ofNullable(where));
        if (records == 0 || detach) {
          spec.commandLine()
              .getOut()
              .println(
                  records == 0
                      ? "nothing to do: 0 records are in quarantine for that"
                      : records + " records are left to the workers");
          return 0;
        }
        IngestionJob now = database.inTransaction(transaction -> Jobs.load(transaction, job));
        return new JobRun(common, spec, database, work).run(now);
      }
    }
  }
}
