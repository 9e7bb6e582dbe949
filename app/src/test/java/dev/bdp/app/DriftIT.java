package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.DriftCount;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.record.Drift;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.staging.UnitDrift;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The next format change is not an outage: what is unknown is kept, counted and shown.
class DriftIT {
  private static final String COUNTS =
      """
      SELECT d->>'meaning', d->>'kind', d->>'name', d->>'records'
        FROM ingestion_jobs, jsonb_array_elements(metadata->'drift') AS d ORDER BY 1, 2, 3
      """;

  @TempDir Path directory;
  private Installation installation;

  @BeforeEach
  void install() throws Exception {
    installation = Installation.fresh(directory);
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void whatIsUnknownIsKeptCountedAndShown() throws Exception {
    List<String> entries = future(20);
    Installation.Outcome outcome = installation.ingest(release(entries));
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("20 records = 20 stored")
        .contains("unknown database in 4 records: FutureBase 4")
        .contains("unknown line type in 2 records: XL 2")
        .contains("verbatim lines in 2 records: XL 2");
    assertThat(installation.rows(COUNTS))
        .containsExactly(
            "unknown|comment topic||4",
            "unknown|comment topic|CIRCADIAN RHYTHM|4",
            "unknown|database||4",
            "unknown|database|FutureBase|4",
            "unknown|feature key||2",
            "unknown|feature key|NEW_KEY|2",
            "unknown|line type||2",
            "unknown|line type|XL|2",
            "verbatim|lines||2",
            "verbatim|lines|XL|2");
    assertThat(installation.run("job", "show", "1").out())
        .contains("drift      unknown feature key in 2 records: NEW_KEY 2");
    assertThat(installation.run("job", "show", "1", "--json").out()).contains("\"FutureBase\"");
    assertThat(installation.run("get", "uniprot/" + TestRelease.accession(0)).out())
        .isEqualTo(entries.getFirst());
  }

  @Test
  void anyNumberOfWorkersCountTheSame() throws Exception {
    Path release = release(future(2600));
    assertThat(installation.ingest(release, "--workers", "1").exitCode()).isZero();
    Installation other = Installation.fresh(directory.resolve("other"));
    other.run(
        "ingest", "uniprot_swissprot", "--from", release.toString(), "--quiet", "--workers", "4");
    assertThat(other.rows(COUNTS)).isEqualTo(installation.rows(COUNTS)).hasSize(10);
    assertThat(installation.rows("SELECT count(DISTINCT work_unit_id) FROM ingestion_drift"))
        .containsExactly("3");
  }

  @Test
  void aUserMayPreferAFailureThatNamesWhatIsUnknown() throws Exception {
    Installation.Outcome outcome = installation.ingest(release(future(20)), "--on-drift", "fail");
    assertThat(outcome.exitCode()).isEqualTo(65);
    assertThat(outcome.err())
        .contains("its records have what this program does not know: ")
        .contains("database FutureBase in 4 records")
        .contains("line type XL in 2 records")
        .contains("--on-drift keep");
    assertThat(installation.objects("uniprot")).isEmpty();
    assertThat(installation.run("job", "show", "1").out()).contains("FutureBase 4");
    Installation.Outcome resumed =
        installation.run("job", "resume", "1", "--on-drift", "keep", "--quiet");
    assertThat(resumed.exitCode()).isZero();
    assertThat(resumed.out()).contains("20 records = 20 stored");
  }

  @Test
  void aReleaseOfKnownThingsPassesTheStrictPolicyAndHasNothingMoreToSay() throws Exception {
    Installation.Outcome outcome =
        installation.ingest(release(TestRelease.entries(9)), "--on-drift", "fail");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).endsWith("(job 1)\n").hasLineCount(1);
    assertThat(
            installation.ingest(release(TestRelease.entries(9)), "--on-drift", "maybe").exitCode())
        .isEqualTo(64);
  }

  @Test
  void aUnitThatIsDoneAgainCountsOnce() throws Exception {
    assertThat(installation.ingest(release(future(20))).exitCode()).isZero();
    List<String> before = installation.rows(COUNTS);
    long unit =
        Long.parseLong(
            installation.rows("SELECT max(work_unit_id) FROM ingestion_drift").getFirst());
    UnitDrift drift = new UnitDrift();
    drift.add(
        new GenericRecord(
            "x", "x", new byte[0], "", null, List.of(Drift.unknown("database", "FutureBase"))));
    try (Database database = Database.open(installation.url(), 2)) {
      assertThatThrownBy(() ->
              database.transact(transaction -> {
                drift.write(transaction, new JobId(1), unit);
                throw new IllegalStateException("the worker dies");
              }))
          .hasMessage("the worker dies");
      List<DriftCount> counts =
          database.inTransaction(transaction -> UnitDrift.sum(transaction, new JobId(1)));
      assertThat(counts)
          .hasSize(before.size())
          .contains(new DriftCount(Drift.unknown("database", "FutureBase"), 4));
      database.transact(transaction -> drift.write(transaction, new JobId(1), unit));
      List<DriftCount> again =
          database.inTransaction(transaction -> UnitDrift.sum(transaction, new JobId(1)));
      assertThat(again)
          .containsExactly(
              new DriftCount(Drift.unknown("database", ""), 1),
              new DriftCount(Drift.unknown("database", "FutureBase"), 1));
    }
  }

  /// Of ten entries, two have what the next release might bring.
  private static List<String> future(int count) throws Exception {
    List<String> entries = new ArrayList<>(TestRelease.entries(count));
    for (int i = 0; i < count; i += 5) {
      String more = entries.get(i).replace("PE   1:", "DR   FutureBase; FB_1; -.\nPE   1:");
      more =
          more.replaceFirst("CC   -----", "CC   -!- CIRCADIAN RHYTHM: Peaks at night.\nCC   -----");
      if (i % 10 == 0) {
        more =
            more.replace("PE   1:", "XL   A line of the future.\nPE   1:")
                .replaceFirst(
                    "(?m)^FT   (\\w+) ",
                    "FT   NEW_KEY         1\nFT                   /note=\"x\"\nFT   $1 ");
      }
      entries.set(i, more);
    }
    return entries;
  }

  private Path release(List<String> entries) throws Exception {
    return TestRelease.write(directory.resolve("r"), "2026_01", entries);
  }
}
