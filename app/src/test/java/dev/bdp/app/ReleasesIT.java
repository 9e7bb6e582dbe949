package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            head -> assertThat(head).startsWith("SOURCE"),
            now ->
                assertThat(now.split(" +"))
                    .contains("uniprot_swissprot", "2026_02", "1.0", "current")
                    .endsWith("64", "5", "2", "1"),
            before ->
                assertThat(before.split(" +"))
                    .contains("2026_01", "superseded")
                    .endsWith("60", "60", "0", "0"));
    assertThat(installation.run("release", "--json").out())
        .contains("\"name\":\"uniprot_swissprot@2026_02:1.0\"")
        .contains("\"added\":5,\"changed\":2,\"removed\":1");
  }

  @Test
  void entriesThatAreGoneAreRecordedWithTheirLastVersion() throws Exception {
    assertThat(
            installation.rows(
                """
                SELECT r.external_version, e.slug, g.last_version
                  FROM release_removals g JOIN releases r ON r.id = g.release_id JOIN registry_entries e ON e.id = g.entry_id
                """))
        .containsExactly("2026_02|" + TestRelease.accession(10).toLowerCase() + "|1.0");
  }

  @Test
  void aRollbackShowsTheReleaseBeforeAndCanBeUndone() throws Exception {
    String changed = "uniprot/" + TestRelease.accession(3);
    String gone = "uniprot/" + TestRelease.accession(10);
    assertThat(installation.run("releases", "rollback").out())
        .contains("uniprot_swissprot@2026_01:1.0 is current");
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
        .containsExactly("60|0|2|0");
  }

  @Test
  void pinningTwiceSaysSo() throws Exception {
    assertThat(installation.run("releases", "pin", "2026_01").out())
        .isEqualToIgnoringNewLines("uniprot_swissprot@2026_01:1.0 is pinned");
    assertThat(installation.run("releases", "pin", "2026_01").out())
        .contains("already, nothing changed");
    assertThat(installation.run("releases").out()).containsOnlyOnce("pinned");
    assertThat(installation.run("releases", "unpin", "2026_01").out()).contains("is not pinned");
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
    String gone = "uniprot/" + TestRelease.accession(10).toLowerCase();
    refused(65, "no published release has it", "get", "uniprot/x99999");
    refused(65, "uniprot_swissprot@2026_01 has version 1.0", "get", gone);
    refused(65, "uniprot_swissprot@2026_01 has version 1.0", "get", gone + "@2.7");
    refused(65, "uniprot_swissprot@2026_01 has version 1.0", "get", gone + "@2026_02");
    refused(78, "there are uniprot", "get", "nobody/x99999");
    refused(78, "another form", "get", "x99999");
  }

  @Test
  void aNameThatMeansNoneOrSeveralIsRefused() throws Exception {
    refused("uniprot_swissprot@2026_01:1.0", "releases", "pin", "2025_01");
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

  @Test
  void organizationsAreAddedOnceAndListed() {
    assertThat(installation.run("org", "add", "our-lab", "Our laboratory").out())
        .contains("added our-lab");
    assertThat(installation.run("org", "add", "our-lab", "Our laboratory").out())
        .contains("already, nothing changed");
    assertThat(installation.run("org", "list").out().lines())
        .containsExactly("our-lab          Our laboratory", "uniprot          UniProt Consortium");
    refused("lower-case letters", "org", "add", "Our Lab", "x");
  }

  private static void ingest(Installation installation, String release, List<String> entries)
      throws Exception {
    Path from = TestRelease.write(directory.resolve(release), release, entries);
    assertThat(
            installation
                .run("ingest", "uniprot_swissprot", "--from", from.toString(), "--quiet")
                .exitCode())
        .isZero();
  }

  private String get(String entry) {
    return installation.run("get", entry, "--format", "dat").out();
  }

  private void refused(String message, String... command) {
    refused(78, message, command);
  }

  private void refused(int exitCode, String message, String... command) {
    Installation.Outcome outcome = installation.run(command);
    assertThat(outcome.err()).contains(message).startsWith("Cannot ").hasLineCount(1);
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
  }
}
