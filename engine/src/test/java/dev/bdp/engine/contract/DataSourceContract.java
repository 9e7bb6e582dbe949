package dev.bdp.engine.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.source.Recurrence;
import dev.bdp.engine.source.TypedTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The laws, asked of one source: extend this class and name the source, sample files and a
/// PostgreSQL. The samples want to be small, as they are ingested several times, and to show all
/// that the source has.
public abstract class DataSourceContract extends TextLaws {
  private static final String SHOWN =
      """
      SELECT e.slug, e.name, v.version, v.content_md5, f.format, f.checksum, f.size_bytes
        FROM releases r JOIN release_entries re ON re.release_id = r.id JOIN registry_entries e ON e.id = re.entry_id
        JOIN versions v ON v.id = re.version_id LEFT JOIN version_files f ON f.version_id = v.id
       WHERE r.status = 'current' ORDER BY 1, 5
      """;

  @Test
  void everyRecordIsStoredOrAccountedForWithItsRows() throws Exception {
    try (ScratchInstallation scratch = ScratchInstallation.open(databaseUrl(), directory)) {
      IngestionJob job = scratch.ingest(source(), "1", samples(), BatchConfig.defaults());
      assertEquals(JobStatus.COMPLETED, job.status(), job.errorMessage());
      assertEquals(recordCount(), job.totalRecords().orElse(0));
      assertEquals(recordCount(), job.counts().settled());
      assertTrue(job.failed() >= rejectedCount());
      String versionsInTables =
          String.join(
              " UNION ",
              source().storage().tables().stream()
                  .map(table -> "SELECT version_id FROM " + table.name())
                  .toList());
      if (!versionsInTables.isEmpty()) {
        assertEquals(
            List.of(Long.toString(job.stored())),
            scratch.rows("SELECT count(*) FROM (" + versionsInTables + ") v"),
            "versions with rows in typed tables");
      }
    }
  }

  @Test
  void runningItAgainChangesNothing() throws Exception {
    try (ScratchInstallation scratch = ScratchInstallation.open(databaseUrl(), directory)) {
      IngestionJob first = scratch.ingest(source(), "1", samples(), BatchConfig.defaults());
      List<String> shown = scratch.rows(SHOWN);
      IngestionJob again = scratch.ingest(source(), "1", samples(), BatchConfig.defaults());
      assertEquals(first.id(), again.id(), "the same job");
      IngestionJob next = scratch.ingest(source(), "2", samples(), BatchConfig.defaults());
      assertEquals(JobStatus.COMPLETED, next.status(), next.errorMessage());
      assertEquals(0, next.stored(), "records that are written again");
      assertEquals(first.stored(), next.unchanged());
      assertEquals(shown, scratch.rows(SHOWN));
    }
  }

  @Test
  void oneWorkerAndSeveralGiveTheSameResult() throws Exception {
    List<List<String>> results = new ArrayList<>();
    for (BatchConfig config :
        List.of(
            BatchConfig.defaults().withWorkers(1),
            BatchConfig.defaults().withWorkers(3).withUnits(2, 3))) {
      try (ScratchInstallation scratch = ScratchInstallation.open(databaseUrl(), directory)) {
        scratch.ingest(source(), "1", samples(), config);
        List<String> result = new ArrayList<>(scratch.rows(SHOWN));
        for (TypedTable<?> table : source().storage().tables()) {
          result.addAll(scratch.rows(rowsOf(table)));
        }
        results.add(result);
      }
    }
    assertEquals(results.getFirst(), results.getLast());
    assertFalse(results.getFirst().isEmpty());
  }

  @Test
  void anIdentifierThatComesTwiceIsAMistakeOrAnUpdateAsTheSourceSays() throws Exception {
    List<Path> twice = new ArrayList<>(samples());
    twice.addAll(samples());
    try (ScratchInstallation once = ScratchInstallation.open(databaseUrl(), directory);
        ScratchInstallation scratch = ScratchInstallation.open(databaseUrl(), directory)) {
      IngestionJob single = once.ingest(source(), "1", samples(), BatchConfig.defaults());
      IngestionJob job = scratch.ingest(source(), "1", twice, BatchConfig.defaults());
      assertEquals(JobStatus.COMPLETED, job.status(), job.errorMessage());
      assertEquals(once.rows(SHOWN), scratch.rows(SHOWN), "the records of the samples, once");
      long more = recordCount() - rejectedCount() - single.counts().removals();
      if (source().recurrence() == Recurrence.MISTAKE) {
        assertEquals(single.failed() + rejectedCount() + more, job.failed());
      } else {
        assertEquals(single.counts().superseded() + more, job.counts().superseded());
      }
    }
  }

  private static String rowsOf(TypedTable<?> table) {
    return """
    SELECT e.slug, (to_jsonb(t) - 'version_id')::text
      FROM %s t JOIN versions v ON v.id = t.version_id JOIN registry_entries e ON e.id = v.entry_id
     ORDER BY 1, 2
    """
        .formatted(table.name());
  }
}
