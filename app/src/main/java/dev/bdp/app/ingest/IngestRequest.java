package dev.bdp.app.ingest;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.download.Location;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.CreateJobParams;
import dev.bdp.engine.job.DriftPolicy;
import dev.bdp.engine.job.ErrorBudget;
import dev.bdp.engine.job.IngestRetention;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobCatalog;
import dev.bdp.engine.job.JobFilter;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.JobOptions;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.Operator;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.pipeline.IngestionCoordinator;
import dev.bdp.engine.pipeline.JobSteering;
import dev.bdp.engine.registry.Organization;
import dev.bdp.engine.registry.Organizations;
import dev.bdp.engine.registry.Releases;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.Publisher;
import dev.bdp.engine.source.RecordFormat;
import dev.bdp.engine.source.ReleaseManifest;
import dev.bdp.engine.source.TableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody wants ingested, in words; what is null is left to the source or to the default.
///
/// @param from directory, file or URL of the release
/// @param organization slug of who owns the records
/// @param version internal version of new entries
/// @param md5 of the single file that `from` names
public record IngestRequest(
    String sourceId,
    @Nullable String from,
    @Nullable String organization,
    @Nullable String release,
    @Nullable String version,
    @Nullable List<String> formats,
    @Nullable String md5,
    @Nullable String maxFailed,
    @Nullable String onDrift,
    @Nullable String tables,
    @Nullable String vocabulary,
    @Nullable String keepIngest) {
  private static final String FIRST_VERSION = "1.0";

  /// What became of a request.
  public sealed interface Outcome {}

  /// The publisher has nothing newer.
  public record NothingNew(String externalVersion) implements Outcome {}

  /// The job of the release.
  ///
  /// @param created whether it was not there before
  public record Asked(IngestionJob job, boolean created) implements Outcome {
    public boolean isNothingToDo() {
      return job.status() == JobStatus.COMPLETED;
    }
  }

  /// Finds the release and makes its job, or finds the job and lets it go on. Works on nothing of
  /// it.
  ///
  /// @throws dev.bdp.engine.failure.IngestException when there is no such release, or the words do
  ///   not make sense
  public Outcome submit(
      Database database, ObjectStore objects, BatchConfig config, Operator operator) {
    DataSource<?> source = Choice.source(sourceId);
    if (release != null) {
      CreateJobParams.checkReleaseName(release);
    }
    String internalVersion = checkedVersion();
    JobOptions options = options(source);
    Location location =
        Choice.location(
            from == null ? source.publisher().site().toString() : from,
            statedMd5(),
            Optional.ofNullable(release));
    Publisher owner = owner(database, source.publisher());
    ReleaseManifest manifest =
        source.discover(
            location.knowing(line ->
                database.inTransaction(
                    transaction -> Releases.findCurrent(transaction, owner.slug(), line))));
    if (manifest.isNothingNew()) {
      return new NothingNew(manifest.externalVersion());
    }
    if (vocabulary != null) {
      manifest = manifest.with(VocabularyFiles.in(vocabulary, source));
    }
    CreateJobParams params =
        new CreateJobParams(
            owner,
            source.id(),
            manifest.externalVersion(),
            internalVersion,
            location.uri().toString(),
            manifest,
            options);
    return submit(database, objects, config, operator, params);
  }

  private static Outcome submit(
      Database database,
      ObjectStore objects,
      BatchConfig config,
      Operator operator,
      CreateJobParams params) {
    long newest =
        database.inTransaction(transaction ->
            JobCatalog.page(transaction, JobFilter.ALL, Long.MAX_VALUE, 1).stream()
                .mapToLong(job -> job.id().value())
                .findFirst()
                .orElse(0));
    JobId id = new IngestionCoordinator(database, objects, config).createJob(params);
    boolean created = id.value() > newest;
    if (created) {
      database.transact(
          transaction -> JobLog.info(transaction, id, "Job is asked for", operator.with(Map.of())));
    }
    IngestionJob job = database.inTransaction(transaction -> Jobs.load(transaction, id));
    if (!job.status().isActive() && job.status() != JobStatus.COMPLETED) {
      new JobSteering(database, operator).resume(id);
    }
    return new Asked(database.inTransaction(transaction -> Jobs.load(transaction, id)), created);
  }

  private String checkedVersion() {
    String text = version == null ? FIRST_VERSION : version;
    if (!text.matches("[0-9]{1,9}\\.[0-9]{1,9}")) {
      throw new UsageException(
          "Cannot use --version %s: a version looks like 1.0.".formatted(text));
    }
    return text;
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
      throw new UsageException(
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
        throw new UsageException(
            "Cannot store the format %s: %s has %s. Name some of these with --formats."
                .formatted(format, source.id(), String.join(", ", names)));
      }
    }
    return formats;
  }
}
