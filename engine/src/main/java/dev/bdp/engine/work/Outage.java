package dev.bdp.engine.work;

import dev.bdp.engine.failure.IngestException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a loop rides out that its database is away: it asks again until that has lasted too long.
public final class Outage {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private long since;
  private boolean lasts;

  /// Says that the database answered.
  public void over() {
    if (lasts) {
      LOG.info("The database is back");
      lasts = false;
    }
  }

  /// Says that it did not.
  ///
  /// @throws IngestException that failure, when the outage has lasted too long
  public void missed(IngestException failure) {
    if (!lasts) {
      LOG.warn("The database is away, waiting for it: {}", failure.getMessage());
      since = System.nanoTime();
      lasts = true;
    } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
      throw failure;
    }
  }
}
