package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Organizations that keep records of their own from the same publisher.
class OrganizationsIT {
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
  void aSourceMayBeIngestedForAnotherOrganization() throws Exception {
    List<String> first = TestRelease.entries(6);
    List<String> second =
        first.stream().map(e -> e.replace("entry version 1.", "entry version 2.")).toList();
    String older = TestRelease.write(directory.resolve("2026_01"), "2026_01", first).toString();
    String newer = TestRelease.write(directory.resolve("2026_02"), "2026_02", second).toString();
    assertThat(
            installation.run("ingest", "uniprot_swissprot", "--from", older, "--quiet").exitCode())
        .isZero();
    assertThat(
            installation.run("ingest", "uniprot_swissprot", "--from", newer, "--quiet").exitCode())
        .isZero();
    String[] command = {
      "ingest", "uniprot_swissprot", "--from", older, "--org", "our-lab", "--quiet"
    };
    refused("Cannot find the organization our-lab: there are uniprot", command);
    installation.run("org", "add", "our-lab", "Our laboratory");
    assertThat(installation.run(command).exitCode()).isZero();
    String entry = TestRelease.accession(3);
    assertThat(get("our-lab/" + entry)).isEqualTo(first.get(3));
    assertThat(get("uniprot/" + entry)).isEqualTo(second.get(3));
    String identifier = entry.toLowerCase(Locale.ROOT);
    assertThat(installation.objects("our-lab/" + identifier))
        .contains("our-lab/%s/1.0/%s.dat".formatted(identifier, identifier));
    refused("uniprot/uniprot_swissprot@2026_01:1.0", "releases", "pin", "2026_01");
    assertThat(installation.run("releases", "pin", "our-lab/uniprot_swissprot@2026_01").out())
        .contains("our-lab/uniprot_swissprot@2026_01:1.0 is pinned");
  }

  @Test
  void organizationsAreAddedOnceAndListed() {
    assertThat(installation.run("org", "add", "our-lab", "Our laboratory").out())
        .contains("added our-lab");
    assertThat(installation.run("org", "add", "our-lab", "Our laboratory").out())
        .contains("already, nothing changed");
    assertThat(installation.run("org", "list").out().lines())
        .containsExactly("our-lab          Our laboratory");
    refused("lower-case letters", "org", "add", "Our Lab", "x");
  }

  private String get(String entry) {
    return installation.run("get", entry, "--format", "dat").out();
  }

  private void refused(String message, String... command) {
    Installation.Outcome outcome = installation.run(command);
    assertThat(outcome.err()).contains(message).startsWith("Cannot ").hasLineCount(1);
    assertThat(outcome.exitCode()).isEqualTo(64);
  }
}
