package dev.bdp.app.cli;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.download.Location;
import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.CreateJobParams;
import dev.bdp.engine.job.DriftPolicy;
import dev.bdp.engine.job.ErrorBudget;
import dev.bdp.engine.job.IngestRetention;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobOptions;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.pipeline.IngestionCoordinator;
import dev.bdp.engine.pipeline.JobSteering;
import dev.bdp.engine.registry.Organization;
import dev.bdp.engine.registry.Organizations;
import dev.bdp.engine.registry.Releases;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSources;
import dev.bdp.engine.source.Publisher;
import dev.bdp.engine.source.RecordFormat;
import dev.bdp.engine.source.ReleaseManifest;
import dev.bdp.engine.source.TableSet;
import java.util.List;
import java.util.Optional;
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
        "Ingests a release. Run again, it goes on where it stopped; run after that, it changes nothing.",
    mixinStandardHelpOptions = true)
public final class IngestCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin WorkOptions work;
  @Spec CommandSpec spec;

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
    DataSource<?> source = DataSources.load(sourceId);
    JobOptions options = options(source);
    if (!version.matches("[0-9]+\\.[0-9]+")) {
      throw new ConfigurationException(
          "Cannot use --version %s: a version looks like 1.0.".formatted(version));
    }
    BatchConfig config = work.config();
    Location location =
        Location.parse(
            from == null ? source.publisher().site().toString() : from,
            statedMd5(),
            Optional.ofNullable(release));
    try (Database database = common.openDatabase(config.connections());
        ObjectStore objects = common.openStore()) {
      Publisher owner = owner(database, source.publisher());
      ReleaseManifest manifest =
          source.discover(
              location.knowing(line ->
                  database.inTransaction(
                      transaction -> Releases.findCurrent(transaction, owner.slug(), line))));
      if (manifest.isNothingNew()) {
        spec.commandLine()
            .getOut()
            .printf(
                "nothing to do: the publisher has nothing after %s%n", manifest.externalVersion());
        return 0;
      }
      if (vocabulary != null) {
        manifest = manifest.with(VocabularyFiles.in(vocabulary, source));
      }
      JobId id =
          new IngestionCoordinator(database, objects, config)
              .createJob(
                  new CreateJobParams(
                      owner,
                      source.id(),
                      manifest.externalVersion(),
                      version,
                      location.uri().toString(),
                      manifest,
                      options));
      IngestionJob job = database.inTransaction(transaction -> Jobs.load(transaction, id));
      if (job.status() == JobStatus.COMPLETED) {
        spec.commandLine()
            .getOut()
            .println(
                common.json
                    ? JobText.json(
                        job, database.inTransaction(transaction -> Jobs.drift(transaction, id)))
                    : "nothing to do: 0 records changed; " + JobText.ending(job));
        return 0;
      }
      if (!job.status().isActive()) {
        new JobSteering(database).resume(id);
      }
      if (detach) {
        spec.commandLine()
            .getOut()
            .println(
                common.json
                    ? JobText.json(job)
                    : "job %s is left to the workers; see bdp job show %s".formatted(id, id));
        return 0;
      }
      return new JobRun(common, spec, database, work).run(job);
    }
  }

  private Publisher owner(Database database, Publisher publisher) {
    String slug = organization;
    if (slug == null) {
      return publisher;
    }
    Organization known =
        database.inTransaction(transaction -> Organizations.load(transaction, slug));
    return new Publisher(known.slug(), known.name(), publisher.site());
  }

  private Optional<Checksum> statedMd5() {
    if (md5 == null) {
      return Optional.empty();
    }
    if (!md5.matches("[0-9a-fA-F]{32}")) {
      throw new ConfigurationException(
          "Cannot use --md5 %s: an MD5 has 32 hexadecimal digits.".formatted(md5));
    }
    return Optional.of(new Checksum("MD5", md5, "--md5"));
  }

  private JobOptions options(DataSource<?> source) {
    return JobOptions.ofFormats(chooseFormats(source))
        .withErrorBudget(maxFailed == null ? ErrorBudget.DEFAULT : ErrorBudget.parse(maxFailed))
        .withDriftPolicy(
            onDrift == null
                ? DriftPolicy.KEEP
                : Choice.of(DriftPolicy.class, "--on-drift", onDrift))
        .withTables(tables == null ? TableSet.CORE : Choice.of(TableSet.class, "--tables", tables))
        .withKeepIngest(
            keepIngest == null ? IngestRetention.DEFAULT : IngestRetention.parse(keepIngest));
  }

  private List<String> chooseFormats(DataSource<?> source) {
    List<RecordFormat> known = source.formatter().formats();
    if (formats == null) {
      return known.stream().filter(RecordFormat::standard).map(RecordFormat::name).toList();
    }
    List<String> names = known.stream().map(RecordFormat::name).toList();
    for (String format : formats) {
      if (!names.contains(format)) {
        throw new ConfigurationException(
            "Cannot store the format %s: %s has %s. Name some of these with --formats."
                .formatted(format, source.id(), String.join(", ", names)));
      }
    }
    return formats;
  }
}
