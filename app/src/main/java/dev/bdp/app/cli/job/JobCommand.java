package dev.bdp.app.cli.job;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.cli.work.WorkOptions;
import dev.bdp.app.ingest.Choice;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.DriftCount;
import dev.bdp.engine.job.DriftPolicy;
import dev.bdp.engine.job.ErrorBudget;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RawFiles;
import dev.bdp.engine.pipeline.JobSteering;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bdp job`: looks at one job and steers it.
@Command(
    name = "job",
    description = "One job: show, log, failed, cancel, resume, retry-failed.",
    subcommands = {
      JobLogCommand.class,
      QuarantineCommands.Failed.class,
      QuarantineCommands.RetryFailed.class
    },
    mixinStandardHelpOptions = true)
public final class JobCommand implements Runnable {
  static final String JOB_ID = "The job's number; see bdp jobs.";

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name one of show, log, failed, cancel, resume, retry-failed.");
  }

  @Command(name = "show", description = "Where the job stands.", mixinStandardHelpOptions = true)
  int show(
      @Mixin CommonOptions common, @Parameters(paramLabel = "ID", description = JOB_ID) long id) {
    PrintWriter out = spec.commandLine().getOut();
    try (Database database = common.openDatabase(1)) {
      IngestionJob job = load(database, id);
      if (common.json()) {
        out.println(database.inTransaction(transaction -> JobEnd.load(transaction, job)).json());
        return 0;
      }
      out.printf(
          "job        %s%nsource     %s%nrelease    %s, version %s%nfrom       %s%nstatus     %s%n",
          job.id(),
          job.jobType(),
          job.externalVersion(),
          job.internalVersion(),
          job.sourceUrl(),
          EnumText.of(job.status()));
      out.printf(
          "records    %s = %s; %d parsed%n",
          job.totalRecords().isPresent() ? job.totalRecords().getAsLong() : "?",
          JobText.terms(job.counts()),
          job.processed());
      if (job.errorMessage() != null) {
        out.println("error      " + job.errorMessage());
      }
      DriftText.lines(drift(database, job)).forEach(line -> out.println("drift      " + line));
      database.transact(transaction -> {
        for (RawFile file : RawFiles.of(transaction, job.id())) {
          out.printf("file       %s: %s%n", file.file().name(), EnumText.of(file.status()));
        }
        transaction
            .query(
                "SELECT unit_type, status, units, average_duration_ms FROM ingestion_work_unit_summary WHERE job_id = ? ORDER BY 1, 2",
                row ->
                    "units      %s %s: %d, %s ms on average"
                        .formatted(
                            row.getString(1), row.getString(2), row.getLong(3), row.getString(4)),
                id)
            .forEach(out::println);
        transaction
            .query(
                """
                SELECT source_file, source_offset, left(error_message, 200) FROM ingestion_staged_records
                 WHERE job_id = ? AND status = 'failed' ORDER BY source_file, source_offset LIMIT 20
                """,
                row ->
                    "failed     %s at byte %d: %s"
                        .formatted(row.getString(1), row.getLong(2), row.getString(3)),
                id)
            .forEach(out::println);
      });
    }
    out.flush();
    return 0;
  }

  @Command(
      name = "cancel",
      description = "Stops the job; nothing of it becomes visible.",
      mixinStandardHelpOptions = true)
  int cancel(
      @Mixin CommonOptions common, @Parameters(paramLabel = "ID", description = JOB_ID) long id) {
    try (Database database = common.openDatabase(2)) {
      boolean cancelled = new JobSteering(database).cancel(new JobId(id));
      String told = cancelled ? "cancelled" : "job " + id + " has ended already, nothing changed";
      spec.commandLine()
          .getOut()
          .println(common.json() ? Json.of(Map.of("id", id, "cancelled", cancelled)).text() : told);
    }
    return 0;
  }

  @Command(
      name = "resume",
      description = "Goes on with a failed, cancelled or interrupted job.",
      mixinStandardHelpOptions = true)
  int resume(
      @Mixin CommonOptions common,
      @Parameters(paramLabel = "ID", description = JOB_ID) long id,
      @Mixin WorkOptions work,
      @Option(
              names = "--max-failed",
              paramLabel = "N",
              description = "A new error budget, such as 5 or 0.1%%.")
          @Nullable String maxFailed,
      @Option(
              names = "--on-drift",
              paramLabel = "keep|fail",
              description = "A new drift policy: keep or fail.")
          @Nullable String onDrift)
      throws InterruptedException {
    BatchConfig config = work.config();
    try (Database database = common.openDatabase(config.connections())) {
      JobSteering steering = new JobSteering(database);
      steering.reconfigure(
          new JobId(id),
          Optional.ofNullable(maxFailed).map(ErrorBudget::parse),
          Optional.ofNullable(onDrift)
              .map(text -> Choice.of(DriftPolicy.class, "--on-drift", text)));
      IngestionJob job = load(database, id);
      if (!job.status().isActive() && !steering.resume(job.id())) {
        spec.commandLine().getOut().println("job " + id + " is completed, nothing changed");
        return 0;
      }
      return new JobRun(common, spec, database, work).run(job);
    }
  }

  private static List<DriftCount> drift(Database database, IngestionJob job) {
    return database.inTransaction(transaction -> Jobs.drift(transaction, job.id()));
  }

  private static IngestionJob load(Database database, long id) {
    return database.inTransaction(transaction -> Jobs.load(transaction, new JobId(id)));
  }
}
