package dev.bdp.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final AtomicLong now = new AtomicLong();

  @Test
  void theRateIsThatOfTheLastHalfMinute() {
    Pace pace = new Pace(1000, now::get);
    assertThat(at(pace, 1, 1500)).isEqualTo(500);
    assertThat(at(pace, 2, 4000)).isEqualTo(1500);
    assertThat(at(pace, 40, 4000)).isZero();
    assertThat(at(pace, 50, 9000)).isEqualTo(500);
  }

  @Test
  void whatBeginsAgainHasNoRate() {
    Pace pace = new Pace(1000, now::get);
    assertThat(at(pace, 1, 0)).isZero();
  }

  private long at(Pace pace, int seconds, long amount) {
    now.set(seconds * 1_000_000_000L);
    return pace.at(amount);
  }
}
