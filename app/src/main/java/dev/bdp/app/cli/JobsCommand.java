package dev.bdp.app.cli;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.Jobs;
import java.io.PrintWriter;
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
      if (!common.json) {
        out.printf(
            "%-5s %-20s %-12s %-8s %-18s %10s %10s %10s %8s%n",
            "ID",
            "SOURCE",
            "RELEASE",
            "VERSION",
            "STATUS",
            "TOTAL",
            "STORED",
            "UNCHANGED",
            "FAILED");
      }
      for (IngestionJob job : database.inTransaction(Jobs::all)) {
        out.println(common.json ? JobText.json(job) : JobText.row(job));
      }
    }
    out.flush();
  }
}
