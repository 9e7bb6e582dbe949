package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Releases one after the other, as a user sees and steers them.
class ReleasesIT {
  @TempDir static Path directory;
  private static Installation ingested;
  private static List<String> first;
  private static List<String> second;
  private Installation installation;

  @BeforeAll
  static void ingestTwoReleases() throws Exception {
    ingested = Installation.fresh(directory);
    first = TestRelease.entries(60);
    second = new ArrayList<>(first);
    second.set(3, second.get(3).replace("entry version 1.", "entry version 2."));
    second.set(4, second.get(4).replace("entry version 1.", "entry version 7."));
    // Another protein under the same accession: its sequence is another one.
    second.set(
        5, second.get(6).replaceFirst("AC   \\w+;", "AC   " + TestRelease.accession(5) + ";"));
    second.remove(10);
    second.addAll(TestRelease.entries(65).subList(60, 65));
    ingest(ingested, "2026_01", first);
    ingest(ingested, "2026_02", second);
  }

  @BeforeEach
  void install() throws Exception {
    installation = ingested.copy();
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void theListSaysWhatEachReleaseChanged() {
    assertThat(installation.run("releases").out().lines())
        .satisfiesExactly(
            head -> assertThat(head).startsWith("ORG"),
            now ->
                assertThat(now.split(" +"))
                    .contains("uniprot_swissprot", "2026_02", "1.0", "current")
                    .endsWith("64", "5", "3", "1"),
            before ->
                assertThat(before.split(" +"))
                    .contains("2026_01", "superseded")
                    .endsWith("60", "60", "0", "0"));
    assertThat(installation.run("release", "--json").out())
        .contains("\"name\":\"uniprot/uniprot_swissprot@2026_02:1.0\"")
        .contains("\"added\":5,\"changed\":3,\"removed\":1");
  }

  @Test
  void theListsHaveStraightColumnsWhateverTheNames() throws Exception {
    installation.execute(
        "UPDATE releases SET external_version = 'a-longer-name' WHERE external_version = '2026_02'");
    installation.execute(
        "UPDATE ingestion_jobs SET job_type = 'a_source_whose_name_is_long' WHERE id = 1");
    for (String list : List.of("releases", "jobs")) {
      List<String> lines = installation.run(list).out().lines().toList();
      int version = lines.getFirst().indexOf("VERSION");
      assertThat(lines.subList(1, 3))
          .allSatisfy(line -> assertThat(line.substring(version - 1)).startsWith(" 1.0 "));
    }
  }

  @Test
  void onlyWhatChangedWasWritten() throws Exception {
    assertThat(
            installation.rows(
                """
                SELECT external_version, count(*), (SELECT count(*) FROM version_files f WHERE f.version_id = ANY (array_agg(v.id)))
                  FROM versions v GROUP BY 1 ORDER BY 1
                """))
        .containsExactly("2026_01|60|180", "2026_02|8|24");
    assertThat(
            installation.rows(
                "SELECT job_id, count(*) FROM ingestion_file_uploads GROUP BY 1 ORDER BY 1"))
        .containsExactly("1|180", "2|24");
    assertThat(installation.rows("SELECT count(*) FROM protein_metadata")).containsExactly("68");
  }

  @Test
  void entriesThatAreGoneAreRecordedWithTheirLastVersion() throws Exception {
    assertThat(
            installation.rows(
                """
                SELECT r.external_version, e.slug, g.last_version
                  FROM release_removals g JOIN releases r ON r.id = g.release_id JOIN registry_entries e ON e.id = g.entry_id
                """))
        .containsExactly("2026_02|" + identifier(10) + "|1.0");
  }

  @Test
  void aRollbackShowsTheReleaseBeforeAndCanBeUndone() throws Exception {
    String changed = "uniprot/" + TestRelease.accession(3);
    String gone = "uniprot/" + TestRelease.accession(10);
    assertThat(installation.run("releases", "rollback").out())
        .contains("uniprot/uniprot_swissprot@2026_01:1.0 is current");
    assertThat(installation.run("get", changed, "--format", "dat").out()).isEqualTo(first.get(3));
    assertThat(installation.run("get", gone, "--format", "dat").out()).isEqualTo(first.get(10));
    assertThat(installation.run("releases", "rollback", "2026_01").out())
        .contains("already, nothing changed");
    assertThat(installation.run("release", "rollback", "uniprot_swissprot@2026_02").out())
        .contains("2026_02:1.0 is current");
    assertThat(installation.run("get", changed, "--format", "dat").out()).isEqualTo(second.get(3));
    assertThat(installation.rows("SELECT status FROM releases ORDER BY id"))
        .containsExactly("superseded", "current");
  }

  @Test
  void theReleaseAfterARollbackFollowsTheOneThatWasCurrent() throws Exception {
    installation.run("releases", "rollback", "uniprot_swissprot");
    ingest(installation, "2026_03", first);
    assertThat(
            installation.rows(
                "SELECT entries, entries_added, entries_changed, entries_removed FROM releases WHERE status = 'current'"))
        .containsExactly("60|0|0|0");
  }

  @Test
  void aDiffSaysWhatWasAddedChangedAndRemovedAndInWhichFields() {
    Installation.Outcome diff =
        installation.run("releases", "diff", "2026_01", "2026_02", "--json");
    assertThat(diff.err()).contains("5 added, 3 changed, 1 removed");
    List<String> lines = diff.out().lines().toList();
    assertThat(lines).hasSize(9).isSortedAccordingTo(Comparator.comparing(ReleasesIT::entry));
    assertThat(lines)
        .contains(
            "{\"change\":\"added\",\"entry\":\"%s\",\"to\":\"1.0\"}".formatted(identifier(60)),
            "{\"change\":\"removed\",\"entry\":\"%s\",\"from\":\"1.0\"}".formatted(identifier(10)),
            "{\"change\":\"changed\",\"entry\":\"%s\",\"from\":\"1.0\",\"to\":\"1.1\",\"fields\":[{\"path\":\"history.entryVersion\",\"before\":1,\"after\":2}]}"
                .formatted(identifier(3)));
    assertThat(lines)
        .anySatisfy(line ->
            assertThat(line)
                .contains(identifier(5), "\"from\":\"1.0\",\"to\":\"2.0\"", "sequence.residues"));
  }

  @Test
  void aDiffIsPrintedAsATableOrTsvToo() {
    assertThat(installation.run("release", "diff", "2026_01").out().lines())
        .hasSize(9)
        .anyMatch(line ->
            line.matches(
                "changed +" + identifier(3) + " +1.0 -> 1.1 +history.entryVersion: 1 -> 2"));
    assertThat(installation.run("releases", "diff", "2026_01", "--format", "tsv").out().lines())
        .hasSize(10)
        .startsWith("change\tentry\tfrom\tto\tfields")
        .contains(
            "changed\t" + identifier(3) + "\t1.0\t1.1\thistory.entryVersion",
            "added\t" + identifier(60) + "\t\t1.0\t");
    assertThat(installation.run("releases", "diff", "2026_01", "2026_01").out()).isEmpty();
  }

  @Test
  void aDiffNeedsNothingOfTheJobs() throws Exception {
    installation.execute("DELETE FROM ingestion_staged_records");
    assertThat(installation.run("releases", "diff", "2026_01", "--json").out())
        .contains("history.entryVersion");
  }

  @Test
  void releasesOfDifferentSourcesAreNotCompared() throws Exception {
    installation.execute(
        "UPDATE releases SET job_type = 'uniprot_trembl' WHERE external_version = '2026_01'");
    refused("different sources", "releases", "diff", "2026_01", "2026_02");
    installation.execute(
        "UPDATE releases SET status = 'cleaned' WHERE external_version = '2026_01'");
    refused("it is cleaned", "releases", "diff", "2026_01", "2026_01");
  }

  @Test
  void pinningTwiceSaysSo() throws Exception {
    assertThat(installation.run("releases", "pin", "2026_01").out())
        .isEqualToIgnoringNewLines("uniprot/uniprot_swissprot@2026_01:1.0 is pinned");
    assertThat(installation.run("releases", "pin", "2026_01").out())
        .contains("already, nothing changed");
    assertThat(installation.run("releases").out()).containsOnlyOnce("pinned");
    assertThat(installation.run("releases", "unpin", "2026_01").out()).contains("is unpinned");
    assertThat(installation.run("releases", "unpin", "2026_01").out())
        .contains("already, nothing changed");
    assertThat(installation.rows("SELECT count(pinned_at) FROM releases")).containsExactly("0");
  }

  @Test
  void whatCannotBeReadIsNeitherPinnedNorRolledBackTo() throws Exception {
    installation.execute(
        "UPDATE releases SET status = 'cleaned' WHERE external_version = '2026_01'");
    refused("it is cleaned", "releases", "rollback");
    refused("it is cleaned", "releases", "rollback", "2026_01");
    refused("it is cleaned", "releases", "pin", "2026_01");
    installation.execute(
        "UPDATE releases SET status = 'building', published_at = NULL WHERE external_version = '2026_01'");
    refused("it is building", "releases", "rollback", "2026_01");
    assertThat(installation.rows("SELECT external_version FROM releases WHERE status = 'current'"))
        .containsExactly("2026_02");
  }

  @Test
  void anEntryIsFoundByItsVersionAndByARelease() {
    String changed = "uniprot/" + TestRelease.accession(3);
    String before = first.get(3);
    String after = second.get(3);
    assertThat(get(changed)).isEqualTo(after);
    assertThat(get(changed + "@1.0")).isEqualTo(before);
    assertThat(get(changed + "@1.1")).isEqualTo(after);
    assertThat(get(changed + "@2026_01")).isEqualTo(before);
    assertThat(get(changed + "@2026_02")).isEqualTo(after);
    assertThat(get(changed + "@uniprot_swissprot@2026_01:1.0")).isEqualTo(before);
  }

  @Test
  void anEntryThatIsNotThereIsRefusedWithWhatIsThere() {
    String gone = "uniprot/" + identifier(10);
    refused(65, "no published release has it", "get", "uniprot/x99999");
    refused(65, "uniprot_swissprot@2026_01 has version 1.0", "get", gone);
    refused(65, "uniprot_swissprot@2026_01 has version 1.0", "get", gone + "@2.7");
    refused(65, "uniprot_swissprot@2026_01 has version 1.0", "get", gone + "@2026_02");
    refused(64, "there are uniprot", "get", "nobody/x99999");
    refused(64, "another form", "get", "x99999");
  }

  @Test
  void aNameThatMeansNoneOrSeveralIsRefused() throws Exception {
    refused("uniprot/uniprot_swissprot@2026_01:1.0", "releases", "pin", "2025_01");
    refused("Cannot find the organization nobody", "releases", "pin", "nobody/x@2026_01");
    assertThat(
            installation
                .run(
                    "ingest",
                    "uniprot_swissprot",
                    "--from",
                    directory.resolve("2026_01").toString(),
                    "--version",
                    "1.1",
                    "--quiet")
                .exitCode())
        .isZero();
    refused("it may be", "releases", "pin", "2026_01");
    assertThat(installation.run("releases", "pin", "2026_01:1.1").exitCode()).isZero();
  }

  private static void ingest(Installation installation, String release, List<String> entries)
      throws Exception {
    Path from = TestRelease.write(directory.resolve(release), release, entries);
    assertThat(installation.ingest(from).exitCode()).isZero();
  }

  private static String identifier(int number) {
    return TestRelease.accession(number).toLowerCase(Locale.ROOT);
  }

  private static String entry(String line) {
    return line.replaceFirst(".*?\"entry\":\"(\\w+)\".*", "$1");
  }

  private String get(String entry) {
    return installation.run("get", entry, "--format", "dat").out();
  }

  private void refused(String message, String... command) {
    refused(64, message, command);
  }

  private void refused(int exitCode, String message, String... command) {
    Installation.Outcome outcome = installation.run(command);
    assertThat(outcome.err()).contains(message).startsWith("Cannot ").hasLineCount(1);
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
  }
}
