package dev.bdp.bench;

import dev.bdp.app.embedded.EmbeddedPostgres;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.download.Location;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.CreateJobParams;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobOptions;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.ObjectStores;
import dev.bdp.engine.pipeline.IngestionCoordinator;
import dev.bdp.engine.pipeline.Pipeline;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSources;
import dev.bdp.engine.source.ReleaseManifest;
import dev.bdp.engine.work.Drain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Ingests a release with the clock on each statement, and says what share of the time the queue's
/// own ones take: claims, starts, beats, completions, reclaims and polls, their commits included.
/// The time is that of all threads that run statements: those that work and the one that claims.
///
///     java -cp 'bench/target/lib/*' dev.bdp.bench.QueueOverhead --entries 20000
@Command(name = "queue-overhead", mixinStandardHelpOptions = true)
public final class QueueOverhead implements Callable<Integer> {
  @Option(names = "--entries", description = "Entries of the release; default ${DEFAULT-VALUE}.")
  int entries = 20_000;

  @Option(names = "--workers", description = "Worker threads; default ${DEFAULT-VALUE}.")
  int workers = 2;

  @Option(
      names = "--templates",
      description = "Flat file, or directory of `.dat` files, whose entries are repeated.")
  Path templates = Path.of("examples/uniprot/uniprot_sprot.dat.gz");

  @Option(names = "--max-share", description = "End with 1 when the share is above it, in %%.")
  double maxShare = 100;

  public static void main(String[] args) {
    System.exit(new CommandLine(new QueueOverhead()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path directory = Files.createTempDirectory("queue-overhead");
    Path home = directory.resolve("home");
    try {
      SyntheticRelease release =
          SyntheticRelease.write(directory.resolve("release"), "2026_01", templates, entries);
      StatementTimes times = new StatementTimes();
      TimedDriver.register(times);
      double seconds =
          ingest(
              TimedDriver.url(EmbeddedPostgres.in(home).start()),
              directory.resolve("store"),
              release.directory());
      int threads = BatchConfig.defaults().withWorkers(workers).storeThreads() + 1;
      double share = 100 * times.seconds() / (threads * seconds);
      System.out.print(times.text());
      System.out.printf(
          "%.2f s of %.1f s in each of %d threads are the queue's own: %.2f %%%n",
          times.seconds(), seconds, threads, share);
      return share <= maxShare ? 0 : 1;
    } finally {
      EmbeddedPostgres.in(home).stop();
      IngestBenchmark.delete(directory);
    }
  }

  private double ingest(String url, Path store, Path release) throws InterruptedException {
    DataSource<?> source = DataSources.load("uniprot_swissprot");
    BatchConfig config = BatchConfig.defaults().withWorkers(workers);
    try (Database database = Database.open(url, config.connections());
        ObjectStore objects = ObjectStores.open(store.toString())) {
      long began = System.nanoTime();
      Location location = Location.parse(release.toString(), Optional.empty(), Optional.empty());
      ReleaseManifest manifest = source.discover(location);
      JobId job =
          new IngestionCoordinator(database, objects, config)
              .createJob(
                  new CreateJobParams(
                      source.publisher(),
                      source.id(),
                      manifest.externalVersion(),
                      "1.0",
                      location.uri().toString(),
                      manifest,
                      JobOptions.ofFormats(List.of("dat", "fasta", "json"))));
      IngestionJob ended =
          new Pipeline(database, objects, List.of(source), config).run(job, new Drain());
      if (ended.status() != JobStatus.COMPLETED) {
        throw new IllegalStateException("Cannot measure: the job is " + ended.status());
      }
      return (System.nanoTime() - began) / 1e9;
    }
  }
}
