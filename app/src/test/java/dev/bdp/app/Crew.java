package dev.bdp.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Worker processes with short leases, each of which is started anew when it is gone.
final class Crew implements AutoCloseable {
  static final int LEASE_MILLIS = 2000;

  private final Installation installation;
  private final Path logs;
  private final List<ChildProcess> workers = new ArrayList<>();
  private int started;

  Crew(Installation installation, Path logs, int size) throws Exception {
    this.installation = installation;
    this.logs = logs;
    for (int i = 0; i < size; i++) {
      workers.add(start());
    }
  }

  ChildProcess any(Random random) {
    return workers.get(random.nextInt(workers.size()));
  }

  /// As a supervisor does: a worker may also end because database or store were gone at its start.
  void replaceTheDead() throws Exception {
    for (int i = 0; i < workers.size(); i++) {
      if (!workers.get(i).isAlive()) {
        workers.set(i, start());
      }
    }
  }

  private ChildProcess start() throws Exception {
    return ChildProcess.bdp(
        installation,
        logs.resolve("worker-" + ++started + ".log"),
        "worker",
        "--workers",
        "2",
        "--heartbeat",
        "500ms",
        "--lease",
        LEASE_MILLIS + "ms",
        "--stall",
        "20s");
  }

  @Override
  public void close() {
    workers.forEach(ChildProcess::close);
  }
}
