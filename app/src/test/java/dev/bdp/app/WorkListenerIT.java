package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.ObjectStores;
import dev.bdp.engine.pipeline.Pipeline;
import dev.bdp.engine.source.DataSources;
import dev.bdp.engine.work.AttemptOutcome;
import dev.bdp.engine.work.DownloadStep;
import dev.bdp.engine.work.Drain;
import dev.bdp.engine.work.ObjectCall;
import dev.bdp.engine.work.UnitType;
import dev.bdp.engine.work.WorkListener;
import dev.bdp.engine.work.WorkUnit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a listener of a worker process is told.
class WorkListenerIT {
  @TempDir Path directory;
  private Installation installation;

  @BeforeEach
  void install() throws Exception {
    installation = Installation.fresh(directory);
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void aListenerIsToldOfEachUnitBorderCallAndByte() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(120));
    installation.detach(release);
    Told told = new Told();
    assertThat(work(told)).isEqualTo("completed");
    assertThat(told.borders)
        .containsExactly(
            "pending downloading",
            "downloading download_verified",
            "download_verified parsing",
            "parsing storing",
            "storing completed");
    List<String> units =
        installation.rows("SELECT unit_type || ' completed' FROM ingestion_work_units ORDER BY 1");
    assertThat(told.ends.stream().sorted()).isEqualTo(units);
    assertThat(told.open).isEmpty();
    assertThat(told.claimed.get()).isEqualTo(units.size());
    assertThat(told.bytes.get())
        .isEqualTo(
            Files.size(release.resolve("uniprot_sprot.dat.gz"))
                + Files.size(release.resolve("RELEASE.metalink")));
    assertThat(told.steps).isEmpty();
    assertThat(told.put.get()).isEqualTo(installation.objects("uniprot").size());
  }

  @Test
  void aListenerIsToldWhyAUnitFailed() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(3));
    Path manifest = release.resolve("RELEASE.metalink");
    Files.writeString(
        manifest,
        Files.readString(manifest).replaceFirst("md5\">.{32}", "md5\">" + "0".repeat(32)));
    installation.detach(release);
    Told told = new Told();
    assertThat(work(told)).isEqualTo("failed");
    assertThat(told.ends)
        .containsExactlyInAnyOrder("download failed for good, source_data", "download completed");
    assertThat(told.steps).containsExactly(DownloadStep.REFUSED);
    assertThat(told.borders).last().isEqualTo("downloading failed");
  }

  private String work(WorkListener listener) throws InterruptedException {
    BatchConfig config = BatchConfig.defaults().withUnits(20, 30);
    try (Database database = Database.open(installation.url(), config.connections());
        ObjectStore objects = ObjectStores.open(installation.store().toString())) {
      return EnumText.of(
          new Pipeline(
                  database,
                  objects,
                  DataSources.all(),
                  config,
                  WorkListener.all(List.of(listener, new WorkListener() {})))
              .run(new JobId(1), new Drain())
              .status());
    }
  }

  private static final class Told implements WorkListener {
    final Queue<String> borders = new ConcurrentLinkedQueue<>();
    final Queue<String> ends = new ConcurrentLinkedQueue<>();
    final Queue<DownloadStep> steps = new ConcurrentLinkedQueue<>();
    final Map<WorkUnit, Thread> open = new ConcurrentHashMap<>();
    final AtomicLong claimed = new AtomicLong();
    final AtomicLong bytes = new AtomicLong();
    final AtomicLong put = new AtomicLong();

    @Override
    public void claimed(JobId job, UnitType type, int units, Duration took) {
      claimed.addAndGet(units);
    }

    @Override
    public void started(WorkUnit unit) {
      open.put(unit, Thread.currentThread());
    }

    @Override
    public void ended(WorkUnit unit, AttemptOutcome outcome, Duration took) {
      assertThat(open.remove(unit)).isSameAs(Thread.currentThread());
      String end =
          switch (outcome) {
            case AttemptOutcome.Completed completed -> "completed";
            case AttemptOutcome.Failed failed ->
                "failed%s, %s"
                    .formatted(failed.last() ? " for good" : "", EnumText.of(failed.kind()));
            case AttemptOutcome.LeaseLost lost -> "lost";
            case AttemptOutcome.GivenBack back -> "given back";
          };
      ends.add(EnumText.of(unit.type()) + " " + end);
    }

    @Override
    public void crossed(IngestionJob before, IngestionJob after) {
      borders.add(EnumText.of(before.status()) + " " + EnumText.of(after.status()));
    }

    @Override
    public void downloaded(WorkUnit unit, DownloadStep step, long more) {
      bytes.addAndGet(more);
      if (step != DownloadStep.RECEIVED) {
        steps.add(step);
      }
    }

    @Override
    public void called(ObjectCall call) {
      assertThat(call.failure()).isEmpty();
      if (call.operation() == ObjectCall.Operation.PUT) {
        put.addAndGet(call.objects());
      }
    }
  }
}
