package dev.bdp.app.cli.work;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.log.LogOutput;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.pipeline.Pipeline;
import dev.bdp.engine.source.DataSources;
import dev.bdp.engine.work.Drain;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bdp worker`: joins the work on running jobs, from any machine that reaches database and store.
@Command(
    name = "worker",
    description = {
      "Works on running jobs together with any number of others that have the same database and store: those of the home, or of --db and --store.",
      "SIGTERM: finishes what it holds within --drain-time and exits 0; a second one: gives it back at once."
    },
    mixinStandardHelpOptions = true)
public final class WorkerCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin WorkOptions work;
  @Mixin DrainOptions drains;
  @Spec CommandSpec spec;

  @Option(
      names = "--job",
      paramLabel = "ID",
      description = "Work on this job only, until it has ended; default all jobs, until stopped.")
  @Nullable Long job;

  @Override
  public Integer call() throws InterruptedException {
    BatchConfig config = work.config();
    Drain drain = new Drain();
    try (Database database = common.openDatabase(config.connections());
        ObjectStore objects = common.openStore();
        Observers observers =
            Observers.ofWorker(work.metrics, database, objects, spec.commandLine().getErr());
        Reporting reporting = Reporting.start(work, database, objects, observers.listener());
        StopSignals signals = drains.askAtSignals(drain)) {
      Pipeline pipeline =
          new Pipeline(database, objects, DataSources.all(), config, reporting.listener());
      if (job == null) {
        say("working on all jobs with " + config.workers() + " threads");
        pipeline.run(drain);
        say("stopped");
        return 0;
      }
      JobId id = new JobId(job);
      DataSources.load(database.inTransaction(transaction -> Jobs.load(transaction, id)).jobType());
      IngestionJob ended = pipeline.run(id, drain);
      say("job " + id + " is " + EnumText.of(ended.status()));
      return 0;
    }
  }

  private void say(String line) {
    if (!common.quiet()) {
      LogOutput.say(spec.commandLine().getErr(), line);
    }
  }
}
