package dev.bdp.app.cli;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.DriftCount;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.pipeline.Pipeline;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSources;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// Runs a job to its end in this process and says how it ended.
record JobRun(CommonOptions common, CommandSpec spec, Database database, BatchConfig config) {

  int run(IngestionJob job) throws InterruptedException {
    DataSource<?> source = DataSources.load(job.jobType());
    PrintWriter out = spec.commandLine().getOut();
    IngestionJob ended;
    try (ObjectStore objects = common.openStore();
        ProgressLines progress =
            ProgressLines.watch(database, job.id(), common.quiet, spec.commandLine().getErr())) {
      ended = new Pipeline(database, objects, source, config).run(job.id());
      progress.last();
    }
    if (ended.status() == JobStatus.FAILED) {
      throw new SourceDataException(String.valueOf(ended.errorMessage()));
    }
    if (ended.status() == JobStatus.CANCELLED) {
      out.println("job " + job.id() + " was cancelled");
      return 75;
    }
    List<DriftCount> drift =
        database.inTransaction(transaction -> Jobs.drift(transaction, job.id()));
    if (common.json) {
      out.println(JobText.json(ended, drift));
    } else {
      out.println(JobText.ending(ended));
      DriftText.ending(drift).forEach(out::println);
    }
    out.flush();
    return 0;
  }
}
