package dev.bdp.app.cli.work;

import dev.bdp.engine.work.Drain;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.utils.Signals;

/// SIGTERM and SIGINT while a command works: the first asks it to finish what it holds, the second
/// to give it back at once.
public final class StopSignals implements AutoCloseable {
  private static final List<String> NAMES = List.of("TERM", "INT");

  private final AtomicInteger count = new AtomicInteger();
  private final List<Object> previous;

  private StopSignals(Drain drain, Duration drainTime) {
    Runnable stop = () -> drain.within(count.getAndIncrement() == 0 ? drainTime : Duration.ZERO);
    previous = NAMES.stream().map(name -> Signals.register(name, stop)).toList();
  }

  public static StopSignals ask(Drain drain, Duration drainTime) {
    return new StopSignals(drain, drainTime);
  }

  @Override
  public void close() {
    for (int i = 0; i < NAMES.size(); i++) {
      Signals.unregister(NAMES.get(i), previous.get(i));
    }
  }
}
