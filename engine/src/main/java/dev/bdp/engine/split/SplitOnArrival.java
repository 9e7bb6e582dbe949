package dev.bdp.engine.split;

import dev.bdp.engine.download.Follower;
import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.job.RawFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Splits a file while it arrives. Its frames become an object only when the file is known to be
/// right; until then nobody sees them, and what goes wrong with them is left to a later split of
/// the stored file.
public final class SplitOnArrival implements Follower, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SplitOnArrival.class);

  private final Splitting splitting;
  private final RawFile file;
  private final String framesKey;
  private @Nullable Attempt attempt;

  /// @param framesKey where nobody else writes
  public SplitOnArrival(Splitting splitting, RawFile file, String framesKey) {
    this.splitting = splitting;
    this.file = file;
    this.framesKey = framesKey;
  }

  @Override
  public void take(byte[] bytes, int count, Runnable done) {
    Attempt now = attempt;
    if (now == null) {
      now = new Attempt();
      attempt = now;
    }
    now.bytes.hand(bytes, count, done);
  }

  @Override
  public void startOver() {
    if (attempt != null) {
      attempt.abandon();
      attempt = null;
    }
  }

  /// Ends the split of a file that is right.
  ///
  /// @return its frames, stored; empty when it has to be split again
  public Optional<List<Frame>> finish() throws InterruptedException {
    if (attempt == null) {
      return Optional.empty();
    }
    attempt.bytes.end();
    try {
      List<Frame> frames = attempt.frames.get();
      attempt.thread.close();
      attempt = null;
      return Optional.of(frames);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException || e.getCause() instanceof IngestException) {
        LOG.debug("{} could not be split while it arrived", file.key(), e.getCause());
        return Optional.empty();
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    startOver();
  }

  /// One attempt, from the first byte on.
  private final class Attempt {
    private final ArrivingBytes bytes = new ArrivingBytes();
    private final ExecutorService thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("split").factory());
    private final Future<List<Frame>> frames = thread.submit(this::split);

    private List<Frame> split() throws IOException, InterruptedException {
      try (bytes) {
        return splitting.split(file, bytes, framesKey, records -> {});
      }
    }

    /// Nothing that is on its way to the store may arrive when others follow.
    void abandon() {
      bytes.abandon();
      thread.close();
      splitting.objects().discardUnfinished(framesKey);
    }
  }
}
