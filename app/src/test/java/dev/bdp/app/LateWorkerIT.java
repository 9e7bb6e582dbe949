package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.app.notes.NotesSource;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.JobStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Law 3: a late worker never writes.
class LateWorkerIT {
  @TempDir Path directory;

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void aWorkerThatFreezesBeforeItWritesDownItsUploadsLeavesThoseOfItsSuccessorAlone()
      throws Exception {
    Path release = Files.createDirectories(directory.resolve("r"));
    Files.writeString(release.resolve("notes.list"), "2026\n1.txt\n");
    Files.writeString(release.resolve("1.txt"), "a\ta\nb\tb\n");
    Installation installation = Installation.fresh(directory);
    try (Database database = Database.open(installation.url(), 3)) {
      new NotesSource().storage().migrations().run(database);
    }
    CrashJob job = new CrashJob(installation.url(), installation.store(), release);
    NotesSource.BEFORE_FORMAT.set(() -> {
      try {
        installation.execute(
            """
            UPDATE ingestion_work_units SET heartbeat_at = heartbeat_at - INTERVAL '1 hour' WHERE status = 'processing';
            SELECT reclaim_stale_work_units(60);
            """);
        assertThat(job.finish().status()).isEqualTo(JobStatus.COMPLETED);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });

    assertThat(job.runPatiently().status()).isEqualTo(JobStatus.COMPLETED);

    assertThat(installation.rows("SELECT sum(reclaim_count) FROM ingestion_work_units"))
        .containsExactly("1");
    assertThat(installation.rows("SELECT status, count(*) FROM ingestion_file_uploads GROUP BY 1"))
        .containsExactly("verified|2");
  }
}
