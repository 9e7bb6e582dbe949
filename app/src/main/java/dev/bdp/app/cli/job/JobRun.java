package dev.bdp.app.cli.job;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.cli.work.Observers;
import dev.bdp.app.cli.work.Reporting;
import dev.bdp.app.cli.work.StopSignals;
import dev.bdp.app.cli.work.WorkOptions;
import dev.bdp.app.log.LogOutput;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.pipeline.Pipeline;
import dev.bdp.engine.retention.Cleaning;
import dev.bdp.engine.source.DataSources;
import dev.bdp.engine.work.Drain;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// Runs a job to its end in this process, whoever else works on it, and says how it ended.
record JobRun(CommonOptions common, CommandSpec spec, Database database, WorkOptions work) {

  int run(IngestionJob job) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Drain drain = new Drain();
    IngestionJob ended;
    try (ObjectStore objects = common.openStore();
        Observers observers =
            Observers.ofJob(work.metrics(), database, objects, spec.commandLine().getErr());
        Reporting reporting = Reporting.start(work, database, objects, observers.listener());
        StopSignals signals = StopSignals.ask(drain, Duration.ZERO);
        ProgressLines progress =
            ProgressLines.watch(
                database,
                job.id(),
                common.quiet() || LogOutput.isJson(),
                spec.commandLine().getErr())) {
      ended =
          new Pipeline(
                  database,
                  objects,
                  List.of(DataSources.load(job.jobType())),
                  work.config(),
                  reporting.listener())
              .run(job.id(), drain);
      progress.last();
      if (ended.status() == JobStatus.COMPLETED
          && ended.options().keepIngest().isOver(Duration.ZERO, false)) {
        new Cleaning(database, objects).cleanIngest(job.id());
      }
    }
    if (ended.status() == JobStatus.FAILED) {
      FailureKind kind = ended.errorKind();
      throw (kind == null ? FailureKind.SOURCE_DATA : kind)
          .told(String.valueOf(ended.errorMessage()));
    }
    if (ended.status() != JobStatus.COMPLETED) {
      out.println(
          ended.status() == JobStatus.CANCELLED
              ? "job " + job.id() + " was cancelled"
              : "job " + job.id() + " is not done yet; run the command again, it goes on");
      out.flush();
      return FailureKind.OUTCOME_UNKNOWN.exitCode();
    }
    JobEnd end = database.inTransaction(transaction -> JobEnd.load(transaction, ended));
    (common.json() ? List.of(end.json()) : end.lines()).forEach(out::println);
    out.flush();
    return 0;
  }
}
