package dev.bdp.app.cli.job;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.cli.text.TextTable;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.UnverifiedFiles;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `bdp jobs`: all jobs, newest first.
@Command(
    name = "jobs",
    description = "Lists all jobs, newest first.",
    mixinStandardHelpOptions = true)
public final class JobsCommand implements Runnable {
  @Mixin CommonOptions common;
  @Spec CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    try (Database database = common.openDatabase(1)) {
      List<IngestionJob> jobs = database.inTransaction(Jobs::all);
      Map<Long, List<String>> unverified = database.inTransaction(UnverifiedFiles::byJob);
      TextTable table = JobText.table();
      for (IngestionJob job : jobs) {
        List<String> files = unverified.getOrDefault(job.id().value(), List.of());
        if (common.json()) {
          out.println(JobText.json(job, files));
        } else {
          table.add(JobText.row(job, files));
        }
      }
      if (!common.json()) {
        table.print(out);
      }
    }
    out.flush();
  }
}
