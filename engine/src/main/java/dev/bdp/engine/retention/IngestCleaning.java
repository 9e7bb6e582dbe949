package dev.bdp.engine.retention;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.IngestRetention;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.registry.Organizations;
import dev.bdp.engine.staging.StagingPartition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Raw files, frames and staged records of jobs that have ended.
final class IngestCleaning {
  private IngestCleaning() {}

  private record Completed(JobId job, IngestRetention retention, Duration age, boolean followed) {}

  /// @param downloads how many attempts there were, when the file holds records
  private record Raw(String key, @Nullable String framesKey, int downloads, int splits) {}

  /// The jobs that may be cleaned.
  ///
  /// @param override for all jobs; empty: what each job was given
  static List<JobId> due(Transaction transaction, Optional<IngestRetention> override) {
    return transaction
        .query(
            """
            SELECT j.id, coalesce(j.metadata->>'keepIngest', 'next-release') AS keep,
                   extract(epoch FROM clock_timestamp() - j.completed_at)::bigint AS age_seconds,
                   EXISTS (SELECT 1 FROM releases own
                             JOIN releases later ON later.organization_id = own.organization_id
                                                AND later.job_type = own.job_type
                                                AND later.published_at > own.published_at
                            WHERE own.job_id = j.id) AS followed
              FROM ingestion_jobs j
             WHERE j.status = 'completed' AND j.cleaned_at IS NULL
             ORDER BY j.id
            """,
            row ->
                new Completed(
                    new JobId(row.getLong("id")),
                    override.orElse(IngestRetention.parse(row.getString("keep"))),
                    Duration.ofSeconds(row.getLong("age_seconds")),
                    row.getBoolean("followed")))
        .stream()
        .filter(job -> job.retention().isOver(job.age(), job.followed()))
        .map(Completed::job)
        .toList();
  }

  /// What cleaning a job removes.
  static Removal plan(Transaction transaction, ObjectStore objects, JobId job) {
    List<Long> sizes =
        keys(transaction, job).stream()
            .map(objects::findSizeBytes)
            .flatMap(Optional::stream)
            .toList();
    return new Removal(
        Removal.Kind.INGEST,
        Jobs.load(transaction, job).title(),
        StagingPartition.countRecords(transaction, job),
        sizes.size(),
        sizes.stream().mapToLong(Long::longValue).sum()
            + StagingPartition.sizeBytes(transaction, job));
  }

  /// Takes the rows away; the objects are abandoned. Nothing happens when it was done already.
  static void clean(Transaction transaction, JobId id) {
    // A job that is being created may name the same keys.
    Organizations.lock(transaction, id);
    int marked =
        transaction.update(
            """
            UPDATE ingestion_jobs SET cleaned_at = clock_timestamp()
             WHERE id = ? AND status IN ('completed', 'failed', 'cancelled') AND cleaned_at IS NULL
            """,
            id.value());
    if (marked == 0) {
      return;
    }
    List<String> keys = keys(transaction, id);
    AbandonedObjects.add(transaction, keys);
    transaction.update(
        "UPDATE ingestion_raw_files SET removed_at = clock_timestamp() WHERE job_id = ?",
        id.value());
    StagingPartition.keepFailed(transaction, id);
    JobLog.info(
        transaction,
        id,
        "Raw files, frames and staged records are removed by retention",
        Map.of("keys", keys));
  }

  /// Raw files and all frames that attempts may have left, except where another job still needs
  /// them.
  private static List<String> keys(Transaction transaction, JobId job) {
    List<String> keys = new ArrayList<>();
    for (Raw raw : raws(transaction, job)) {
      keys.add(raw.key());
      for (int lease = 1; lease <= raw.downloads(); lease++) {
        keys.add(RawFile.framesKey(raw.key(), lease));
      }
      boolean isSplitLater = raw.framesKey() == null || !keys.contains(raw.framesKey());
      for (int lease = 1; isSplitLater && lease <= raw.splits(); lease++) {
        keys.add(RawFile.lateFramesKey(raw.key(), lease));
      }
    }
    return keys;
  }

  private static List<Raw> raws(Transaction transaction, JobId job) {
    return transaction.query(
        """
        SELECT f.s3_key, f.frames_key,
               coalesce((SELECT max(u.lease_no) FROM ingestion_work_units u
                          WHERE u.raw_file_id = f.id AND u.unit_type = 'download' AND f.file_purpose = 'data'), 0) AS downloads,
               coalesce((SELECT max(u.lease_no) FROM ingestion_work_units u
                          WHERE u.raw_file_id = f.id AND u.unit_type = 'split'), 0) AS splits
          FROM ingestion_raw_files f
         WHERE f.job_id = ? AND f.removed_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM ingestion_raw_files other
                            WHERE other.s3_key = f.s3_key AND other.job_id <> f.job_id
                              AND other.removed_at IS NULL)
        """,
        row ->
            new Raw(
                row.getString("s3_key"),
                row.getString("frames_key"),
                row.getInt("downloads"),
                row.getInt("splits")),
        job.value());
  }
}
