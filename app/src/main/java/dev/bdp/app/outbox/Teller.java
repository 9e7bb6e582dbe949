package dev.bdp.app.outbox;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.job.JobTransition;
import dev.bdp.engine.job.JobTransitions;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a listener what jobs went through, whichever process they went through it in: in order, at
/// least once, on a thread of its own, so that no work waits for it.
public final class Teller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Database database;
  private final JobTransitions.Listener listener;
  private final BiFunction<Transaction, JobTransition, Boolean> tell;
  private final Semaphore news = new Semaphore(1);
  private final Thread thread;
  private volatile boolean closing;

  /// Begins to tell.
  ///
  /// @param tell false, or interrupted, when the listener cannot be told now
  public Teller(
      Database database,
      JobTransitions.Listener listener,
      BiFunction<Transaction, JobTransition, Boolean> tell) {
    this.database = database;
    this.listener = listener;
    this.tell = tell;
    this.thread = Thread.ofPlatform().daemon().name(listener.name()).start(this::run);
  }

  /// Says that there may be something to tell; it is looked for every two seconds anyway.
  public void wake() {
    news.release();
  }

  private void run() {
    try {
      while (!closing) {
        tellAll();
        news.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
      }
      tellAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tellAll() {
    try {
      while (!Thread.currentThread().isInterrupted()
          && JobTransitions.tellNext(database, listener, tell)) {}
    } catch (IngestException e) {
      LOG.info("Cannot look for what is to be told, it is tried again: {}", e.getMessage());
    }
  }

  /// Tells what there is, for a few seconds at most; the rest is told by the next process.
  @Override
  public void close() {
    closing = true;
    wake();
    try {
      if (!thread.join(LAST_WORDS)) {
        thread.interrupt();
        thread.join(LAST_WORDS);
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
