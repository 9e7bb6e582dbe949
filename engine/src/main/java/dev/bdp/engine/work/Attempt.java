package dev.bdp.engine.work;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.failure.OutcomeUnknownException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One try at a unit: begins it, lets the handler do the work, says how it ended.
record Attempt(WorkQueue queue, WorkUnit unit, UnitHandler handler, Progress progress) {
  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  void run() {
    try {
      if (queue.start(unit.lease())) {
        handler.handle(unit, progress);
      }
    } catch (LeaseLostException e) {
      LOG.info("{}; its result is discarded", e.getMessage());
    } catch (InterruptedException | OutcomeUnknownException e) {
      // A unit that was completed after all is not given back: the statement's guard sees to it.
      insist(this::release);
    } catch (RuntimeException e) {
      LOG.debug("Unit {} failed", unit, e);
      insist(progress.isLost() ? this::release : () -> fail(e));
    }
  }

  private void release() {
    queue.release(List.of(unit.lease()));
  }

  private void fail(RuntimeException e) {
    FailureKind kind = FailureKind.of(e);
    if (kind == FailureKind.BUG) {
      LOG.error("Unit {} met a bug", unit, e);
    }
    queue.fail(
        unit.lease(),
        kind,
        kind == FailureKind.BUG ? e.toString() : String.valueOf(e.getMessage()));
  }

  /// Repeats the last word on the unit while the database is away, as long as it is ours to say.
  private void insist(Runnable lastWord) {
    boolean interrupted = Thread.interrupted();
    while (true) {
      try {
        lastWord.run();
        break;
      } catch (BackendUnavailableException | OutcomeUnknownException e) {
        if (progress.isLost()) {
          gaveUp(e);
          break;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      } catch (IngestException e) {
        gaveUp(e);
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void gaveUp(IngestException e) {
    LOG.warn("Unit {} could not be given back and will be reclaimed: {}", unit, e.getMessage());
  }
}
