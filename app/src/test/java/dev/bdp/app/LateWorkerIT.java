package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.bdp.app.notes.NotesSource;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.JobStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Law 3: a late worker never writes.
class LateWorkerIT {
  @TempDir Path directory;
  private Installation installation;
  private CrashJob job;

  @BeforeEach
  void install() throws Exception {
    Path release = Files.createDirectories(directory.resolve("r"));
    Files.writeString(release.resolve("notes.list"), "2026\n1.txt\n");
    Files.writeString(release.resolve("1.txt"), "a\ta\nb\tb\n");
    installation = Installation.fresh(directory);
    try (Database database = Database.open(installation.url(), 3)) {
      new NotesSource().storage().migrations().run(database);
    }
    job = new CrashJob(installation.url(), installation.store(), release);
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void aWorkerThatFreezesBeforeItWritesDownItsUploadsLeavesThoseOfItsSuccessorAlone()
      throws Exception {
    NotesSource.BEFORE_FORMAT.set(this::beOvertaken);

    assertThat(job.runPatiently().status()).isEqualTo(JobStatus.COMPLETED);

    assertThat(installation.rows("SELECT sum(reclaim_count) FROM ingestion_work_units"))
        .containsExactly("1");
    assertThat(installation.rows("SELECT status, count(*) FROM ingestion_file_uploads GROUP BY 1"))
        .containsExactly("verified|2");
  }

  @Test
  void whatALateWorkerMeetsIsNoBug() throws Exception {
    NotesSource.BEFORE_FORMAT.set(() -> {
      beOvertaken();
      throw new IllegalStateException("the rows of the successor are there");
    });
    Logger attempts = (Logger) LoggerFactory.getLogger("dev.bdp.engine.work.Attempt");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Level before = attempts.getLevel();
    attempts.setLevel(Level.INFO);
    attempts.addAppender(log);
    try {
      assertThat(job.runPatiently().status()).isEqualTo(JobStatus.COMPLETED);
    } finally {
      attempts.detachAppender(log);
      attempts.setLevel(before);
    }
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anySatisfy(line -> assertThat(line).contains("the rows of the successor are there"));
    assertThat(log.list).allSatisfy(event -> assertThat(event.getLevel()).isEqualTo(Level.INFO));
  }

  /// Another worker takes the unit and ends the job, while this one stands still.
  private void beOvertaken() {
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
  }
}
