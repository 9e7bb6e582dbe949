package dev.bdp.engine.work;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/// Names a worker process in the tables.
public record WorkerName(String id, String hostname) {
  /// Of this process: host, process id and a random part.
  public static WorkerName ofThisProcess() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "localhost";
    }
    String id =
        host
            + "-"
            + ProcessHandle.current().pid()
            + "-"
            + UUID.randomUUID().toString().substring(0, 8);
    return new WorkerName(id, host);
  }
}
