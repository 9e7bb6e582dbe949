package dev.bdp.app.live;

import dev.bdp.engine.failure.IngestException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at one thing once a second for as long as somebody watches, and hands what changed to all
/// who do. Safe for use by many threads.
///
/// A watcher takes what is new when it is ready for more: a slow one misses states in between,
/// never the last one, and holds up nobody.
final class Feed {
  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private static final Duration PERIOD = Duration.ofSeconds(1);

  /// A look that takes long is taken less often: it is never more than a fifth of the time.
  private static final int REST = 5;

  private static final int MOST_LINES = 1000;

  private final Supplier<Moment> look;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Moment.Line> lines = new ArrayDeque<>();
  private int watchers;
  private @Nullable Thread looking;
  private long version;
  private long lineCount;
  private byte @Nullable [] state;
  private boolean last;
  private boolean closed;

  Feed(Supplier<Moment> look) {
    this.look = look;
  }

  /// How far a watcher has seen.
  record Seen(long version, long lines) {}

  /// What is new to a watcher.
  ///
  /// @param state null when it has not changed
  record News(byte @Nullable [] state, List<Moment.Line> lines, boolean last, Seen seen) {
    boolean isNothing() {
      return state == null && lines.isEmpty();
    }
  }

  /// Begins to watch; what was said before is not seen.
  Seen join() {
    lock.lock();
    try {
      watchers++;
      if (looking == null && !closed) {
        last = false;
        looking = Thread.ofVirtual().name("feed").start(this::run);
      }
      return new Seen(state == null ? version : version - 1, lineCount);
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      watchers--;
      if (watchers == 0) {
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  boolean isWatched() {
    lock.lock();
    try {
      return watchers > 0;
    } finally {
      lock.unlock();
    }
  }

  /// Waits for what is new; nothing after the time.
  News await(Seen seen, Duration time) throws InterruptedException {
    lock.lock();
    try {
      long left = time.toNanos();
      while (seen.version() == version
          && seen.lines() == lineCount
          && !last
          && !closed
          && left > 0) {
        left = changed.awaitNanos(left);
      }
      int count = (int) Math.min(lines.size(), lineCount - seen.lines());
      List<Moment.Line> all = new ArrayList<>(lines);
      return new News(
          seen.version() == version ? null : state,
          List.copyOf(all.subList(all.size() - count, all.size())),
          last || closed,
          new Seen(version, lineCount));
    } finally {
      lock.unlock();
    }
  }

  /// Lets everybody who watches go.
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    long restNanos = 0;
    while (goesOn(restNanos)) {
      long begun = System.nanoTime();
      try {
        show(look.get());
      } catch (IngestException e) {
        LOG.debug("Cannot look now", e);
      }
      restNanos = Math.max(PERIOD.toNanos(), REST * (System.nanoTime() - begun));
    }
  }

  private boolean goesOn(long restNanos) {
    lock.lock();
    try {
      long left = restNanos;
      while (left > 0 && watchers > 0 && !closed && !last) {
        left = changed.awaitNanos(left);
      }
      boolean more = watchers > 0 && !closed && !last;
      if (!more) {
        looking = null;
      }
      return more;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void show(Moment moment) {
    lock.lock();
    try {
      boolean other = !Arrays.equals(state, moment.state());
      if (other) {
        state = moment.state();
        version++;
      }
      for (Moment.Line line : moment.lines()) {
        lines.addLast(line);
        lineCount++;
        if (lines.size() > MOST_LINES) {
          lines.removeFirst();
        }
      }
      last = moment.last();
      if (other || last || !moment.lines().isEmpty()) {
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// How long a watcher waits before it says that it is still there.
  static Duration keepAlive() {
    return Duration.ofNanos(TimeUnit.SECONDS.toNanos(15));
  }
}
