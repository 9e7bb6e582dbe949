package dev.bdp.app.cli.job;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.cli.work.Reporting;
import dev.bdp.app.cli.work.WorkOptions;
import dev.bdp.app.ingest.Choice;
import dev.bdp.app.ingest.IngestRequest;
import dev.bdp.app.json.JobFields;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Operator;
import dev.bdp.engine.object.ObjectStore;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bdp ingest`: takes a release from its publisher to published records.
@Command(
    name = "ingest",
    description =
        "Ingests a release. Run again, it goes on where it stopped; run after that, it changes nothing.")
public final class IngestCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin WorkOptions work;
  @Spec CommandSpec spec;

  // Not with the standard options: --version is the release's here, and they leave all out for it.
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  boolean help;

  @Parameters(paramLabel = "SOURCE", description = "What to ingest; see bdp sources.")
  String sourceId;

  @Option(
      names = "--from",
      paramLabel = "LOCATION",
      description = "Directory, file or URL of the release; default the publisher's site.")
  @Nullable String from;

  @Option(
      names = "--org",
      paramLabel = "SLUG",
      description = "Whose records they become; default the publisher's. See bdp org.")
  @Nullable String organization;

  @Option(
      names = "--release",
      paramLabel = "V",
      description = "The release's name; default what its manifest says.")
  @Nullable String release;

  @Option(
      names = "--version",
      paramLabel = "V",
      description = "Internal version of new entries; default 1.0.")
  String version = "1.0";

  @Option(
      names = "--formats",
      paramLabel = "LIST",
      split = ",",
      description = "Formats to store; see bdp sources.")
  @Nullable List<String> formats;

  @Option(
      names = "--md5",
      paramLabel = "HEX",
      description = "MD5 of the single file that --from names.")
  @Nullable String md5;

  @Option(
      names = "--max-failed",
      paramLabel = "N",
      description =
          "Records that may fail before the job fails: a number, or a share such as 0.1%% (default).")
  @Nullable String maxFailed;

  @Option(
      names = "--detach",
      description = "Only create the job, and leave the work to bdp worker.")
  boolean detach;

  @Option(
      names = "--on-drift",
      paramLabel = "keep|fail",
      description =
          "What to do about what the program does not know in the release: keep and count it (default), or fail before anything is stored.")
  @Nullable String onDrift;

  @Option(
      names = "--tables",
      paramLabel = "core|full",
      description =
          "Typed tables to fill: those with a row for each record (default), or also those with many.")
  @Nullable String tables;

  @Option(
      names = "--vocabulary",
      paramLabel = "DIR",
      description =
          "Directory or URL of the source's vocabulary files, where the release has none.")
  @Nullable String vocabulary;

  @Option(
      names = "--keep-ingest",
      paramLabel = "RETENTION",
      description =
          "How long raw files, frames and staged records stay for bdp clean once the job is completed: forever, next-release (default: until the next release of the source is published), none, or a number of days.")
  @Nullable String keepIngest;

  @Override
  public Integer call() throws InterruptedException {
    BatchConfig config = work.config();
    Choice.source(sourceId); // before a database is started for a slip of the pen
    try (Database database = common.openDatabase(config.connections());
        ObjectStore objects = common.openStore()) {
      IngestionJob job;
      switch (request().submit(database, objects, config, Operator.ofProgram())) {
        case IngestRequest.NothingNew(String externalVersion) -> {
          say("nothing to do: the publisher has nothing after " + externalVersion);
          return 0;
        }
        case IngestRequest.Asked asked -> job = asked.job();
      }
      if (job.status() == JobStatus.COMPLETED) {
        JobEnd end = database.inTransaction(transaction -> JobEnd.load(transaction, job));
        PrintWriter out = spec.commandLine().getOut();
        if (common.json()) {
          out.println(end.json());
        } else {
          out.println("nothing to do: 0 records changed; " + JobText.ending(job));
          end.unverifiedLine().forEach(out::println);
        }
        return 0;
      }
      Reporting.adopt(database, job.id());
      if (detach) {
        say(
            common.json()
                ? Json.of(JobFields.of(job)).text()
                : "job %s is left to the workers; see bdp job show %s"
                    .formatted(job.id(), job.id()));
        return 0;
      }
      return new JobRun(common, spec, database, work).run(job);
    }
  }

  private IngestRequest request() {
    return new IngestRequest(
        sourceId,
        from,
        organization,
        release,
        version,
        formats,
        md5,
        maxFailed,
        onDrift,
        tables,
        vocabulary,
        keepIngest);
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
