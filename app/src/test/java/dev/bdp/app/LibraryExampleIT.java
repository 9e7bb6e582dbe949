package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.download.Location;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.CreateJobParams;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobOptions;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.ObjectStores;
import dev.bdp.engine.pipeline.IngestionCoordinator;
import dev.bdp.engine.pipeline.IngestionWorker;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSources;
import dev.bdp.engine.source.ReleaseManifest;
import dev.bdp.engine.storage.StorageOrchestrator;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library, driven step by step by a program of its user.
class LibraryExampleIT {
  @TempDir Path directory;

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void aProgramCarriesAJobFromStageToStageWithSeveralWorkers() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(400));
    Installation installation = Installation.fresh(directory);
    DataSource<?> source = DataSources.load("uniprot_swissprot");
    BatchConfig config = BatchConfig.defaults().withWorkers(1).withUnits(50, 20);

    try (Database database = Database.open(installation.url(), 10);
        ObjectStore objects = ObjectStores.open(installation.store().toString())) {
      IngestionCoordinator coordinator = new IngestionCoordinator(database, objects, config);
      JobId job = coordinator.createJob(params(source, release, "dat", "fasta"));
      assertThat(status(installation)).isEqualTo("pending");
      coordinator.startDownload(job);
      assertThat(status(installation)).isEqualTo("downloading");
      coordinator.completeDownload(job);
      assertThat(status(installation)).isEqualTo("download_verified");
      coordinator.createWorkUnits(job, source);
      assertThat(status(installation)).isEqualTo("parsing");

      List<String> opened = Collections.synchronizedList(new ArrayList<>());
      ObjectStore watched = tellingWhatIsRead(objects, opened);
      Thread other =
          Thread.ofPlatform()
              .start(() -> new IngestionWorker(database, watched, source, config).run(job));
      new IngestionWorker(database, watched, source, config).run(job);
      other.join();
      assertThat(opened)
          .as("a unit reads its own frame and nothing else, wherever that lies")
          .containsExactlyInAnyOrderElementsOf(
              installation.rows(
                  "SELECT start_offset || '+' || end_offset - start_offset FROM ingestion_work_units WHERE unit_type = 'parse'"));
      assertThat(
              installation
                  .rows(
                      "SELECT count(DISTINCT worker_id), count(*) FROM ingestion_work_units WHERE unit_type = 'parse' AND status = 'completed'")
                  .getFirst())
          .endsWith("|8");

      new StorageOrchestrator(database, objects, source, 20).run(job);
      assertThat(status(installation)).isEqualTo("storing");
      assertThat(installation.run("get", "uniprot/" + TestRelease.accession(0)).exitCode())
          .isEqualTo(65);
      coordinator.completeJob(job);
      assertThat(status(installation)).isEqualTo("completed");
    }
    assertThat(
            installation
                .run("get", "uniprot/" + TestRelease.accession(0), "--format", "fasta")
                .out())
        .startsWith(
            ">sp|"
                + TestRelease.accession(0)
                + "|INS_HUMAN Insulin OS=Homo sapiens OX=9606 GN=INS PE=1 SV=1\nMALWMRLLPL");
    assertThat(installation.objects("uniprot")).hasSize(800);
  }

  @Test
  void recordsAreStoredFromTheirTextOrWhereAnotherParserReadItFromTheirData() throws Exception {
    storesAll(
        "UPDATE ingestion_staged_records SET record_data = '{}' WHERE id % 2 = 0",
        "UPDATE ingestion_staged_records SET parser_version = 'earlier' WHERE id % 2 = 1");
  }

  @Test
  void recordsAreStoredFromTheirDataWhenTheirFramesAreGone() throws Exception {
    storesAll("UPDATE ingestion_raw_files SET frames_key = frames_key || '.gone'");
  }

  /// Does something between the parse and the store stage; all is stored all the same.
  private void storesAll(String... between) throws Exception {
    List<String> entries = TestRelease.entries(60);
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", entries);
    Installation installation = Installation.fresh(directory);
    DataSource<?> source = DataSources.load("uniprot_swissprot");
    BatchConfig config = BatchConfig.defaults().withWorkers(1).withUnits(25, 20);
    try (Database database = Database.open(installation.url(), 10);
        ObjectStore objects = ObjectStores.open(installation.store().toString())) {
      IngestionCoordinator coordinator = new IngestionCoordinator(database, objects, config);
      JobId job = coordinator.createJob(params(source, release, "dat"));
      coordinator.startDownload(job);
      coordinator.completeDownload(job);
      coordinator.createWorkUnits(job, source);
      new IngestionWorker(database, objects, source, config).run(job);
      for (String statement : between) {
        installation.execute(statement);
      }
      new StorageOrchestrator(database, objects, source, 20).run(job);
      coordinator.completeJob(job);
    }
    for (int i = 0; i < entries.size(); i++) {
      String name = TestRelease.accession(i).toLowerCase(Locale.ROOT);
      assertThat(
              installation.store().resolve("uniprot").resolve(name).resolve("1.0/" + name + ".dat"))
          .hasContent(entries.get(i));
    }
  }

  @Test
  void aJobThatDoesNotAddUpIsNotPublishedAndSaysWhichTermIsOff() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(40));
    Installation installation = Installation.fresh(directory);
    assertThat(
            installation
                .run("ingest", "uniprot_swissprot", "--quiet", "--from", release.toString())
                .exitCode())
        .isZero();
    installation.execute("UPDATE releases SET status = 'building', published_at = NULL");
    installation.execute(
        "DELETE FROM ingestion_staged_records WHERE record_identifier = '"
            + TestRelease.accession(5).toLowerCase(Locale.ROOT)
            + "'");
    installation.execute("UPDATE ingestion_jobs SET status = 'storing'");
    Installation.Outcome outcome = installation.run("job", "resume", "1", "--quiet");
    assertThat(outcome.exitCode()).isEqualTo(65);
    assertThat(outcome.err()).contains("the source has 40 records, but stored 39");
    assertThat(installation.rows("SELECT status FROM releases")).containsExactly("building");
  }

  private static CreateJobParams params(DataSource<?> source, Path release, String... formats) {
    Location location = Location.parse(release.toString(), Optional.empty(), Optional.empty());
    ReleaseManifest manifest = source.discover(location);
    return new CreateJobParams(
        source.publisher(),
        source.id(),
        manifest.externalVersion(),
        "1.0",
        location.uri().toString(),
        manifest,
        JobOptions.ofFormats(List.of(formats)));
  }

  private static ObjectStore tellingWhatIsRead(ObjectStore objects, List<String> opened) {
    return (ObjectStore)
        Proxy.newProxyInstance(
            ObjectStore.class.getClassLoader(),
            new Class<?>[] {ObjectStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("open")) {
                opened.add(arguments[1] + "+" + arguments[2]);
              }
              return method.invoke(objects, arguments);
            });
  }

  private static String status(Installation installation) throws Exception {
    return installation.rows("SELECT status FROM ingestion_jobs").getFirst();
  }
}
