package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.app.notes.NotesSource;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.ObjectStores;
import dev.bdp.engine.verify.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exactly once: whichever call to the database, the store or the source is the last one of a
/// process, a clean run then ends with the rows and objects of an undisturbed run.
class CrashEveryStepIT {
  private static final int AT_ONCE = 4;

  /// CI strikes every call; a run elsewhere every third, from another one on, unless
  /// `-Dcrash.step=1` says so.
  private static final int STEP =
      Integer.getInteger("crash.step", System.getenv("CI") == null ? 3 : 1);

  private static final String TYPED =
      """
      SELECT 'note', e.slug, v.version, m.words FROM note_metadata m JOIN versions v ON v.id = m.version_id
        JOIN registry_entries e ON e.id = v.entry_id ORDER BY 2, 3
      """;

  @TempDir Path directory;
  private Path release;
  private final BlockingQueue<Installation> free = new LinkedBlockingQueue<>();
  private List<String> undisturbed;
  private int calls;

  @BeforeEach
  void runUndisturbed() throws Exception {
    release = Files.createDirectories(directory.resolve("r"));
    Files.writeString(release.resolve("notes.list"), "2026\n1.txt\n");
    Files.writeString(release.resolve("1.txt"), "a\ta\nb\tb\nno tab\nc\tc\nb\tnew\n-c\n");
    for (int i = 0; i < AT_ONCE; i++) {
      Installation database = Installation.fresh(directory);
      try (Database open = Database.open(database.url(), 3)) {
        new NotesSource().storage().migrations().run(open);
      }
      free.add(database);
    }
    Installation installation = free.element().emptied(directory.resolve("undisturbed"));
    CallCounter counter = new CallCounter(CallCounter.Fault.NONE, 0);
    assertThat(job(installation).run(counter).status()).isEqualTo(JobStatus.COMPLETED);
    calls = counter.calls();
    undisturbed = StoredState.of(installation, TYPED);
    assertThat(undisturbed)
        .anyMatch(line -> line.startsWith("job|notes|2026|completed|6|6|2|1|0|2|1"));
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void aProcessThatIsGoneBetweenAnyTwoCallsLosesAndDoublesNothing() throws Exception {
    AtomicInteger halted = new AtomicInteger();
    forEachCall((call, database) -> {
      // Nothing outside changes between two calls: gone before a call is gone after the one before.
      Installation installation = database.emptied(directory.resolve("halt-" + call));
      if (halt(installation, call) == CallCounter.HALTED) {
        halted.incrementAndGet();
      }
      finish(installation, "gone before call " + call);
    });
    // How often a worker polls its queue varies, and with it the number of calls.
    assertThat(halted.get()).isGreaterThan(calls / STEP / 2);
    System.out.printf("%d calls, %d processes halted%n", calls, halted.get());
  }

  @Test
  void anAnswerThatIsLostThoughTheCallHappenedLosesAndDoublesNothing() throws Exception {
    forEachCall((call, database) -> {
      Installation installation = database.emptied(directory.resolve("lost-" + call));
      try {
        job(installation).run(new CallCounter(CallCounter.Fault.LOSE_ANSWER, call));
      } catch (IngestException e) {
        // The user is told to run the command again.
        assertThat(e.exitCode()).as("call %d: %s", call, e).isIn(69, 75);
      }
      finish(installation, "answer to call " + call + " lost");
    });
  }

  /// Runs a scenario for each number of a call, several at once.
  private void forEachCall(Scenario scenario) throws Exception {
    long seed = Long.getLong("seed", System.currentTimeMillis());
    System.out.println("seed " + seed);
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      int first = 1 + (int) (seed % STEP);
      for (int i = first; i <= calls; i += STEP) {
        int call = i;
        Callable<Boolean> task =
            () -> {
              Installation database = free.take();
              try {
                scenario.strike(call, database);
              } finally {
                free.add(database);
              }
              return true;
            };
        running.add(threads.submit(task));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
  }

  private int halt(Installation installation, int call) throws Exception {
    List<String> arguments =
        List.of(
            installation.url(),
            installation.store().toString(),
            release.toString(),
            CallCounter.Fault.HALT_BEFORE.name(),
            String.valueOf(call));
    Path log = directory.resolve("halt-" + call + ".log");
    try (ChildProcess child = ChildProcess.start(CrashJob.class, log, arguments)) {
      int exit = child.await();
      assertThat(exit).as(child.output()).isIn(0, CallCounter.HALTED);
      return exit;
    }
  }

  private void finish(Installation installation, String what) throws Exception {
    assertThat(job(installation).finish().status()).as(what).isEqualTo(JobStatus.COMPLETED);
    assertThat(StoredState.of(installation, TYPED)).as(what).isEqualTo(undisturbed);
    try (Database database = Database.open(installation.url(), 2);
        ObjectStore objects = ObjectStores.open(installation.store().toString())) {
      assertThat(new Verification(database, objects).findings(Optional.empty())).as(what).isEmpty();
    }
  }

  private CrashJob job(Installation installation) {
    return new CrashJob(installation.url(), installation.store(), release);
  }

  /// What is done about one call.
  private interface Scenario {
    void strike(int call, Installation database) throws Exception;
  }
}
