package dev.bdp.engine.download.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ByteRateTest {
  private static final int BYTES = 100_000;

  @Test
  void whoWakesLateReachesTheRateAllTheSame() {
    ByteRate rate = new ByteRate(1_000_000);
    long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    long now = start;
    for (int i = 0; i < 100; i++) {
      long late = TimeUnit.MILLISECONDS.toNanos(40);
      now += Math.max(0, rate.take(BYTES, now)) + late;
    }
    assertThat(TimeUnit.NANOSECONDS.toMillis(now - start)).isBetween(9_900L, 10_100L);
  }

  @Test
  void aPauseIsNotMadeUpFor() {
    ByteRate rate = new ByteRate(1_000_000);
    long now = System.nanoTime();
    rate.take(BYTES, now);
    now += TimeUnit.SECONDS.toNanos(60);
    assertThat(rate.take(BYTES, now)).isZero();
    assertThat(rate.take(BYTES, now)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
  }
}
