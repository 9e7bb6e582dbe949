package dev.bdp.engine.job;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// The table `ingestion_job_transitions`: an outbox of what happened to jobs. A trigger fills it.
public final class JobTransitions {
  private JobTransitions() {}

  /// Who is told of transitions.
  public enum Listener {
    LINEAGE("told_at"),
    TRACES("traced_at");

    private final String column;

    Listener(String column) {
      this.column = column;
    }
  }

  /// Hands over the oldest transition of which a listener was not told. It counts as told when
  /// `tell` returns true and the transaction commits; when it commits not, it is told again. Only
  /// one process tells a listener at a time, so that it hears in order.
  ///
  /// @return false when there is none, or another process tells, or `tell` returned false
  public static boolean tellNext(
      Database database, Listener listener, BiFunction<Transaction, JobTransition, Boolean> tell) {
    return database.inTransaction(transaction -> {
      boolean alone =
          transaction.load(
              "SELECT pg_try_advisory_xact_lock(hashtextextended('bdp tells ' || ?, 0))",
              row -> row.getBoolean(1),
              EnumText.of(listener));
      Optional<JobTransition> next =
          alone
              ? transaction.find(
                  "SELECT * FROM ingestion_job_transitions WHERE %s IS NULL ORDER BY id LIMIT 1"
                      .formatted(listener.column),
                  JobTransitions::read)
              : Optional.empty();
      if (next.isEmpty() || !tell.apply(transaction, next.get())) {
        return false;
      }
      transaction.update(
          "UPDATE ingestion_job_transitions SET %s = clock_timestamp() WHERE id = ?"
              .formatted(listener.column),
          next.get().id());
      return true;
    });
  }

  /// All of one run of a job, the oldest first.
  public static List<JobTransition> ofRun(Transaction transaction, JobId job, int runNumber) {
    return transaction.query(
        "SELECT * FROM ingestion_job_transitions WHERE job_id = ? AND run_number = ? ORDER BY id",
        JobTransitions::read,
        job.value(),
        runNumber);
  }

  /// The W3C trace context of a run, and of what it is a part of.
  ///
  /// @param own a `traceparent`
  /// @param parent a `traceparent`, empty for a trace of its own
  public record Trace(String own, Optional<String> parent) {}

  /// The trace of a run of a job; where it has none, the proposed one is kept for it.
  ///
  /// @param runNumber empty: the newest
  public static Trace trace(
      Transaction transaction, JobId job, Optional<Integer> runNumber, Trace proposed) {
    return transaction.load(
        """
        UPDATE ingestion_job_transitions t
           SET trace_parent = CASE WHEN traceparent IS NULL THEN ? ELSE trace_parent END,
               traceparent = coalesce(traceparent, ?)
         WHERE id = (SELECT min(id) FROM ingestion_job_transitions
                      WHERE job_id = ?
                        AND run_number = coalesce(?, (SELECT max(run_number) FROM ingestion_job_transitions WHERE job_id = ?)))
        RETURNING traceparent, trace_parent
        """,
        row -> new Trace(row.getString(1), Optional.ofNullable(row.getString(2))),
        proposed.parent().orElse(null),
        proposed.own(),
        job.value(),
        runNumber.orElse(null),
        job.value());
  }

  private static JobTransition read(ResultSet row) throws SQLException {
    return new JobTransition(
        row.getLong("id"),
        new JobId(row.getLong("job_id")),
        row.getInt("run_number"),
        Optional.ofNullable(row.getString("from_status"))
            .map(text -> EnumText.read(JobStatus.class, text)),
        EnumText.read(JobStatus.class, row.getString("to_status")),
        row.getString("counts"),
        Optional.ofNullable(row.getString("error_message")),
        row.getTimestamp("happened_at").toInstant());
  }
}
