package dev.bdp.engine.verify;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One law, asked of the tables.
interface Check {
  /// A statement ends with this, so that a database in ruins does not fill the memory.
  int MOST_FINDINGS = 1000;

  /// The law in a few words.
  String name();

  /// Selects job id, subject and problem of each finding. Its only parameters are the job's id,
  /// null for all, and the most findings.
  String sql();

  default List<Finding> findings(Transaction transaction, Optional<JobId> job) {
    @Nullable Long id = job.map(JobId::value).orElse(null);
    return transaction.query(
        sql(),
        row -> {
          long about = row.getLong(1);
          OptionalLong jobId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(about);
          return new Finding(name(), jobId, row.getString(2), row.getString(3));
        },
        id,
        MOST_FINDINGS);
  }
}
