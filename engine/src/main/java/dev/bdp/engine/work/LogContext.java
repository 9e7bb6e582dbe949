package dev.bdp.engine.work;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.job.JobId;
import java.util.Map;
import org.slf4j.MDC;

/// Names in every line of the log what the thread works on, until it is closed. Used by one thread.
public final class LogContext implements AutoCloseable {
  private final Map<String, String> before;

  private LogContext(Map<String, String> ids) {
    Map<String, String> outer = MDC.getCopyOfContextMap();
    this.before = outer == null ? Map.of() : outer;
    ids.forEach(MDC::put);
  }

  /// A worker's try at a unit.
  public static LogContext of(WorkerName worker, WorkUnit unit) {
    return new LogContext(
        Map.of(
            "worker", worker.id(),
            "job", unit.job().toString(),
            "unit", Long.toString(unit.lease().unit().value()),
            "unitType", EnumText.of(unit.type())));
  }

  /// What is done for a job as a whole.
  public static LogContext of(JobId job) {
    return new LogContext(Map.of("job", job.toString()));
  }

  @Override
  public void close() {
    MDC.setContextMap(before);
  }
}
