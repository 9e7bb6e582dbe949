package dev.bdp.engine.work;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.failure.OutcomeUnknownException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One try at a unit: begins it, lets the handler do the work, says how it ended.
record Attempt(
    WorkQueue queue, WorkUnit unit, UnitHandler handler, Progress progress, WorkListener listener) {
  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  void run() {
    long began = System.nanoTime();
    listener.started(unit);
    AttemptOutcome outcome = work();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    listener.ended(unit, outcome, took);
    log(outcome, took);
  }

  private AttemptOutcome work() {
    try {
      if (!queue.start(unit.lease())) {
        return new AttemptOutcome.LeaseLost();
      }
      handler.handle(unit, progress);
      return new AttemptOutcome.Completed();
    } catch (LeaseLostException e) {
      return new AttemptOutcome.LeaseLost();
    } catch (InterruptedException | OutcomeUnknownException e) {
      // A unit that was completed after all is not given back: the statement's guard sees to it.
      return release();
    } catch (RuntimeException e) {
      LOG.debug("Failed", e);
      return progress.isLost() ? release() : fail(e);
    }
  }

  private AttemptOutcome release() {
    insist(() -> {
      queue.release(List.of(unit.lease()));
      return true;
    });
    return new AttemptOutcome.GivenBack();
  }

  private AttemptOutcome fail(RuntimeException e) {
    FailureKind kind = FailureKind.of(e);
    String reason = kind == FailureKind.BUG ? e.toString() : String.valueOf(e.getMessage());
    Optional<Settlement> settlement = insist(() -> queue.fail(unit.lease(), kind, reason));
    if (settlement.equals(Optional.of(Settlement.LEASE_LOST))) {
      // What a late worker meets, such as the rows of its successor, is no bug.
      LOG.info("Failed after another worker had taken over: {}", reason);
      return new AttemptOutcome.LeaseLost();
    }
    if (kind == FailureKind.BUG) {
      LOG.error("Met a bug", e);
    }
    return new AttemptOutcome.Failed(
        kind, reason, settlement.equals(Optional.of(Settlement.OUT_OF_ATTEMPTS)));
  }

  /// Repeats the last word on the unit while the database is away, as long as it is ours to say;
  /// empty when it could not be said.
  private <T> Optional<T> insist(Supplier<T> lastWord) {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return Optional.of(lastWord.get());
        } catch (BackendUnavailableException | OutcomeUnknownException e) {
          if (progress.isLost()) {
            gaveUp(e);
            return Optional.empty();
          }
          LockSupport.parkNanos(PAUSE_NANOS);
        } catch (IngestException e) {
          gaveUp(e);
          return Optional.empty();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void gaveUp(IngestException e) {
    LOG.info("Could not be given back and will be reclaimed: {}", e.getMessage());
  }

  private static void log(AttemptOutcome outcome, Duration took) {
    switch (outcome) {
      case AttemptOutcome.Completed completed -> LOG.debug("Completed in {} ms", took.toMillis());
      case AttemptOutcome.LeaseLost lost -> LOG.info("Lost to another worker, result discarded");
      case AttemptOutcome.GivenBack back -> LOG.info("Given back");
      case AttemptOutcome.Failed failed -> {
        if (failed.last()) {
          LOG.info("Failed, no attempt is left: {}", failed.reason());
        } else {
          LOG.info("Failed and is tried again: {}", failed.reason());
        }
      }
    }
  }
}
