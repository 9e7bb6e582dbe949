package dev.bdp.app;

import dev.bdp.app.notes.NotesSource;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.download.Location;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.CreateJobParams;
import dev.bdp.engine.job.ErrorBudget;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobOptions;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.ObjectStores;
import dev.bdp.engine.pipeline.IngestionCoordinator;
import dev.bdp.engine.pipeline.JobSteering;
import dev.bdp.engine.pipeline.Pipeline;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.ReleaseManifest;
import dev.bdp.engine.work.Drain;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A small job that is carried from the publisher's list to a published release by one worker, with
/// its calls to the outside counted.
///
/// @param url the database, migrated
record CrashJob(String url, Path store, Path release) {
  private static final BatchConfig PATIENT =
      BatchConfig.defaults().withWorkers(1).withUnits(10, 10);
  private static final BatchConfig QUICK =
      PATIENT.withTimes(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(30));

  /// In a JVM of its own: database, store, release, fault and the number of the call.
  public static void main(String[] arguments) throws Exception {
    CrashJob job = new CrashJob(arguments[0], Path.of(arguments[1]), Path.of(arguments[2]));
    CallCounter counter =
        new CallCounter(CallCounter.Fault.valueOf(arguments[3]), Integer.parseInt(arguments[4]));
    job.run(counter, PATIENT);
    System.out.println("calls " + counter.calls());
    System.exit(0);
  }

  /// Runs it undisturbed, taking over what another one left.
  IngestionJob finish() throws InterruptedException {
    return run(new CallCounter(CallCounter.Fault.NONE, 0), QUICK);
  }

  /// Runs it undisturbed, with beats so far apart that it does not notice a lost lease by them.
  IngestionJob runPatiently() throws InterruptedException {
    return run(new CallCounter(CallCounter.Fault.NONE, 0), PATIENT);
  }

  IngestionJob run(CallCounter counter) throws InterruptedException {
    return run(counter, QUICK);
  }

  private IngestionJob run(CallCounter counter, BatchConfig config) throws InterruptedException {
    String name = Integer.toHexString(System.identityHashCode(counter));
    DataSource<?> source = CountedCalls.of(DataSource.class, new NotesSource(), counter);
    try (Database database = Database.open(CountingDriver.url(url, name, counter), 5);
        ObjectStore objects =
            CountedCalls.of(ObjectStore.class, ObjectStores.open(store.toString()), counter)) {
      JobId job = create(database, objects, source, config);
      IngestionJob now = database.inTransaction(t -> dev.bdp.engine.job.Jobs.load(t, job));
      if (now.status() == JobStatus.FAILED || now.status() == JobStatus.CANCELLED) {
        new JobSteering(database).resume(job);
      }
      return new Pipeline(database, objects, List.of(source), config).run(job, new Drain());
    }
  }

  private JobId create(
      Database database, ObjectStore objects, DataSource<?> source, BatchConfig config) {
    Location location = Location.parse(release.toString(), Optional.empty(), Optional.empty());
    ReleaseManifest manifest = source.discover(location);
    return new IngestionCoordinator(database, objects, config)
        .createJob(
            new CreateJobParams(
                source.publisher(),
                source.id(),
                manifest.externalVersion(),
                "1.0",
                location.uri().toString(),
                manifest,
                JobOptions.ofFormats(List.of("txt")).withErrorBudget(new ErrorBudget(0, 1))));
  }
}
