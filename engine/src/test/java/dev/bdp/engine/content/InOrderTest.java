package dev.bdp.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InOrderTest {
  @Test
  void resultsComeInTheOrderOfTheItemsThoughLaterOnesAreReadyFirst() {
    CountDownLatch laterIsDone = new CountDownLatch(1);
    List<Integer> results = new ArrayList<>();
    try (InOrder<Integer, Integer> inOrder =
        new InOrder<>(
            item -> {
              if (item == 0) {
                await(laterIsDone);
              }
              if (item == 5) {
                laterIsDone.countDown();
              }
              return item * 2;
            },
            results::add)) {
      for (int i = 0; i < 200; i++) {
        inOrder.add(i, 1);
      }
      inOrder.finish();
    }
    assertThat(results).isEqualTo(IntStream.range(0, 200).map(i -> i * 2).boxed().toList());
  }

  @Test
  void itLooksAheadOnlyAsFarAsTheBytesAllow() {
    AtomicInteger inMemory = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (InOrder<Integer, Integer> inOrder =
        new InOrder<>(
            item -> {
              most.accumulateAndGet(inMemory.incrementAndGet(), Math::max);
              return item;
            },
            result -> inMemory.decrementAndGet())) {
      for (int i = 0; i < 50; i++) {
        inOrder.add(i, 10 << 20);
      }
      inOrder.finish();
    }
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void anItemLargerThanTheLimitIsHandledAlone() {
    List<Integer> results = new ArrayList<>();
    try (InOrder<Integer, Integer> inOrder = new InOrder<>(item -> item, results::add)) {
      inOrder.add(1, 1L << 40);
      inOrder.add(2, 1L << 40);
      inOrder.finish();
    }
    assertThat(results).containsExactly(1, 2);
  }

  @Test
  void aFailureIsThrownWhereItsResultIsDue() {
    List<Integer> results = new ArrayList<>();
    try (InOrder<Integer, Integer> inOrder =
        new InOrder<>(
            item -> {
              if (item == 2) {
                throw new IllegalArgumentException("two");
              }
              return item;
            },
            results::add)) {
      IntStream.range(0, 4).forEach(item -> inOrder.add(item, 1));
      assertThatThrownBy(inOrder::finish)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("two");
    }
    assertThat(results).containsExactly(0, 1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
