package dev.bdp.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How often the queue's own statements ran and how long they took, by what they are for. A commit
/// counts where everything since the one before it did; the commit of a unit's rows is not the
/// queue's. Safe for use by many threads.
final class StatementTimes {
  private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();

  /// What one connection does. Used by one thread at a time.
  final class Session {
    private String only = "";
    private boolean mixed;

    void executed(String sql, long took) {
      String purpose = purpose(sql);
      if (purpose.isEmpty()) {
        mixed = true;
        return;
      }
      only = purpose;
      add(purpose, took, 1);
    }

    void copies() {
      mixed = true;
    }

    void committed(long took) {
      if (!mixed && !only.isEmpty()) {
        add(only, took, 0);
      }
      rolledBack();
    }

    void rolledBack() {
      only = "";
      mixed = false;
    }
  }

  Session session() {
    return new Session();
  }

  private void add(String purpose, long took, int count) {
    nanos.computeIfAbsent(purpose, p -> new LongAdder()).add(took);
    calls.computeIfAbsent(purpose, p -> new LongAdder()).add(count);
  }

  /// What a statement is for; empty for those that do the work itself.
  private static String purpose(String sql) {
    if (sql.contains("claim_work_unit")) {
      return "claim";
    }
    if (sql.contains("reclaim_stale_work_units")) {
      return "reclaim";
    }
    if (sql.contains("UPDATE ingestion_work_units")) {
      return sql.contains("unnest(")
          ? "beat"
          : sql.contains("'completed'") ? "complete" : "start, fail, release";
    }
    if (sql.contains("ingestion_work_units") && sql.stripLeading().startsWith("SELECT")) {
      return "poll";
    }
    return sql.contains("FROM ingestion_jobs j JOIN organizations") ? "poll" : "";
  }

  private long count(String purpose) {
    LongAdder count = calls.get(purpose);
    return count == null ? 0 : count.sum();
  }

  double seconds() {
    return nanos.values().stream().mapToLong(LongAdder::sum).sum() / 1e9;
  }

  /// A line for each purpose.
  String text() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(nanos)
        .forEach((purpose, took) ->
            text.append(
                "%-22s %,6d calls %8.0f ms%n"
                    .formatted(purpose, count(purpose), took.sum() / 1e6)));
    return text.toString();
  }
}
