package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An entry is looked up by its identifier and a staged record by its id, however many there are,
/// also before the server has statistics of the tables.
class EntryLookupsIT {
  private static final int ENTRIES = 2000;

  /// Lookups of an entry by all stages of both releases, with some room; a unit that reads all
  /// entries of the organization is far above it.
  private static final int MOST_READS_AN_ENTRY = 12;

  @TempDir Path directory;

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void theWorkOnARecordDoesNotGrowWithTheEntriesThatAreThere() throws Exception {
    Installation installation = Installation.fresh(directory);
    installation.run("jobs"); // makes the tables
    for (String table : List.of("registry_entries", "versions")) {
      installation.execute("ALTER TABLE %s SET (autovacuum_enabled = false)".formatted(table));
    }
    List<String> entries = TestRelease.entries(ENTRIES);
    for (String release : List.of("2026_01", "2026_02")) {
      Path from = TestRelease.write(directory.resolve(release), release, entries);
      assertThat(
              installation
                  .run("ingest", "uniprot_swissprot", "--from", from.toString(), "--quiet")
                  .exitCode())
          .isZero();
    }
    assertThat(installation.rows("SELECT records_skipped FROM ingestion_jobs ORDER BY id"))
        .containsExactly("0", "" + ENTRIES);
    for (String table : List.of("registry_entries", "versions")) {
      long reads =
          Long.parseLong(
              installation
                  .rows(
                      "SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) FROM pg_stat_user_tables WHERE relname = '%s'"
                          .formatted(table))
                  .getFirst());
      assertThat(reads / ENTRIES).as(table).isBetween(1L, (long) MOST_READS_AN_ENTRY);
    }
    for (String table : List.of("ingestion_staged_records_1", "ingestion_file_uploads_1")) {
      long reads =
          Long.parseLong(
              installation
                  .rows(
                      "SELECT sum(idx_tup_read)::bigint FROM pg_stat_user_indexes WHERE relname = '%s'"
                          .formatted(table))
                  .getFirst());
      assertThat(reads / ENTRIES).as(table).isBetween(1L, (long) MOST_READS_AN_ENTRY);
    }
  }
}
