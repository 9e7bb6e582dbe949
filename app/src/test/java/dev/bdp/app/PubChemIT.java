package dev.bdp.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.record.Md5;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compounds of PubChem and their updates, as a user ingests them.
class PubChemIT {
  private static final String FIRST = "Compound_000000001_000500000.sdf.gz";
  private static final String SECOND = "Compound_000500001_001000000.sdf.gz";
  private static final String CURRENT =
      """
      SELECT e.slug, v.version, c.molecular_weight
        FROM releases r JOIN release_entries re ON re.release_id = r.id JOIN registry_entries e ON e.id = re.entry_id
        JOIN versions v ON v.id = re.version_id JOIN compound_metadata c ON c.version_id = v.id
       WHERE r.status = 'current' ORDER BY c.cid
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
  void everyRealCompoundIsStoredByteForByteAndItsValuesAreInTheTable() throws Exception {
    Path real = Path.of("..", "..", "shared", "data", "pubchem", FIRST);
    Assumptions.assumeTrue(
        Files.exists(real),
        "Real compounds are tested where ../shared/data is beside the project; it is not here.");
    Path release = directory.resolve("2020-10-11");
    Files.createDirectories(release);
    Files.copy(real, release.resolve(FIRST));
    writeSideFile(release.resolve(FIRST));
    String text;
    try (GZIPInputStream gzip = new GZIPInputStream(Files.newInputStream(real))) {
      text = new String(gzip.readAllBytes(), US_ASCII);
    }
    List<String> records = List.of(text.split("(?<=\n\\$\\$\\$\\$\n)"));
    Installation.Outcome outcome = installation.ingest("pubchem_compound", release);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("%1$d records = %1$d stored + 0 unchanged + 0 failed".formatted(records.size()));
    assertThat(installation.rows("SELECT status FROM ingestion_raw_files"))
        .containsExactly("verified");
    for (String record : records) {
      String cid = record.substring(0, record.indexOf('\n'));
      Path stored = installation.store().resolve("pubchem/" + cid + "/1.0/" + cid + ".sdf");
      assertThat(Files.readString(stored, US_ASCII)).isEqualTo(record);
    }
    assertThat(
            installation.rows(
                """
                SELECT molecular_formula, molecular_weight, exact_mass, inchi_key, smiles, total_charge, tpsa, xlogp,
                       heavy_atom_count, defined_atom_stereo, atom_count, bond_count
                  FROM compound_metadata WHERE cid = 10775059
                """))
        .containsExactly(
            "C14H15NO|215.283109|215.123588|GEJJWYZZKKKSEV-KGHZZTJBSA-N|[3H][C@@](C1=CC=CC=C1)([C@@H](C2=CC=CC=C2)O)N|0|46.2|1.3|16|2|31|32");
    assertThat(installation.ingest("pubchem_compound", release).out()).contains("nothing to do");
  }

  @Test
  void anUpdateRemovesKilledCompoundsAndReplacesChangedOnes() throws Exception {
    Path full = directory.resolve("2025-11-01/SDF");
    write(full, FIRST, compound(1, "0.0") + compound(2, "20.25") + compound(3, "30"));
    write(full, SECOND, compound(500_001, "0.0001") + compound(500_002, "-12345678.90"));
    assertThat(installation.ingest("pubchem_compound", full.getParent()).out())
        .contains("5 records = 5 stored + 0 unchanged + 0 failed");
    assertThat(installation.rows("SELECT external_version FROM releases"))
        .containsExactly("2025-11-01");
    assertThat(installation.rows("SELECT molecular_weight FROM compound_metadata WHERE cid = 1"))
        .containsExactly("0.0");
    Path days = directory.resolve("Daily");
    write(days.resolve("2025-10-31/SDF"), FIRST, compound(1, "99"));
    Files.writeString(days.resolve("2025-10-31/killed-CIDs"), "500002\n");
    write(days.resolve("2025-11-02/SDF"), FIRST, compound(2, "20.25") + compound(3, "30.5"));
    Files.writeString(days.resolve("2025-11-02/killed-CIDs"), "1\n3\n77\n");
    write(days.resolve("2025-11-03"), FIRST, compound(3, "31") + compound(4, "40"));
    Installation.Outcome outcome = installation.ingest("pubchem_compound_updates", days);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("7 records = 2 stored + 1 unchanged + 0 failed + 1 superseded + 3 removals");
    assertThat(installation.rows(CURRENT))
        .containsExactly(
            "2|1.0|20.25", "3|1.1|31", "4|1.0|40", "500001|1.0|0.0001", "500002|1.0|-12345678.90");
    assertThat(installation.rows("SELECT external_version, status FROM releases ORDER BY id"))
        .containsExactly("2025-11-01|superseded", "2025-11-03|current");
    assertThat(installation.ingest("pubchem_compound_updates", days).out())
        .contains("nothing to do");
    assertThat(installation.run("get", "pubchem/1").exitCode()).isEqualTo(65);
  }

  @Test
  void aDumpThatDiffersFromTheLastOnlyInItsTimeChangesNothing() throws Exception {
    Path first = directory.resolve("2025-11-01");
    write(first, FIRST, compound(1, "10") + compound(2, "20") + compound(3, "30"));
    assertThat(installation.ingest("pubchem_compound", first).out())
        .contains("3 records = 3 stored");
    Path next = directory.resolve("2025-12-01");
    String changed = later(compound(3, "31"));
    write(next, FIRST, later(compound(1, "10")) + later(compound(2, "20")) + changed);
    assertThat(installation.ingest("pubchem_compound", next).out())
        .contains("3 records = 1 stored + 2 unchanged + 0 failed");
    assertThat(installation.run("get", "pubchem/1", "--format", "sdf").out())
        .isEqualTo(compound(1, "10"));
    assertThat(installation.run("get", "pubchem/3", "--format", "sdf").out()).isEqualTo(changed);
    assertThat(installation.rows(CURRENT)).containsExactly("1|1.0|10", "2|1.0|20", "3|1.1|31");
    assertThat(installation.run("releases", "diff", "2025-11-01", "2025-12-01", "--json").out())
        .contains("\"3\"")
        .contains("31")
        .doesNotContain("\"1\"");
    assertThat(installation.run("verify", "--deep").out()).contains("every law holds");
  }

  private static String later(String compound) {
    assertThat(compound).contains("-OEChem-0102030405");
    return compound.replace("-OEChem-0102030405", "-OEChem-1201252359");
  }

  @Test
  void aWrongOrMissingSideFileIsFoundBeforeAnythingIsParsed() throws Exception {
    Path wrong = directory.resolve("wrong");
    write(wrong, FIRST, compound(1, "10"));
    Files.writeString(wrong.resolve(FIRST + ".md5"), "0".repeat(32) + "  " + FIRST + "\n");
    Installation.Outcome outcome =
        installation.ingest("pubchem_compound", wrong, "--release", "2025-01-01");
    assertThat(outcome.exitCode()).isEqualTo(65);
    assertThat(outcome.err()).contains(FIRST).contains(FIRST + ".md5 says 0000");
    Path missing = directory.resolve("missing");
    write(missing, FIRST, compound(1, "10"));
    write(missing, SECOND, compound(500_001, "10"));
    Files.delete(missing.resolve(SECOND + ".md5"));
    assertThat(installation.ingest("pubchem_compound", missing, "--release", "2025-02-01").err())
        .contains("its side file " + SECOND + ".md5 is missing");
    assertThat(installation.rows("SELECT count(*) FROM versions")).containsExactly("0");
  }

  @Test
  void aDamagedCompoundIsQuarantinedWithItsTextAndTheReason() throws Exception {
    Path release = directory.resolve("2025-11-01");
    String damaged = compound(2, "20").replace("  1  2  1", "  1  9  1");
    write(release, FIRST, compound(1, "10") + damaged + compound(3, "30"));
    Installation.Outcome outcome =
        installation.ingest("pubchem_compound", release, "--max-failed", "1");
    assertThat(outcome.out()).contains("3 records = 2 stored + 0 unchanged + 1 failed");
    assertThat(
            installation
                .rows("SELECT error_message FROM ingestion_staged_records WHERE status = 'failed'")
                .getFirst())
        .contains("compound 2: this is no bond line between two of 2 atoms (line 7, byte");
  }

  private static void write(Path directory, String name, String text) throws IOException {
    Files.createDirectories(directory);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(US_ASCII));
    }
    Files.write(directory.resolve(name), bytes.toByteArray());
    writeSideFile(directory.resolve(name));
  }

  private static void writeSideFile(Path file) throws IOException {
    Files.writeString(
        file.resolveSibling(file.getFileName() + ".md5"),
        Md5.hex(Files.readAllBytes(file)) + "  " + file.getFileName() + "\n");
  }

  private static String compound(int cid, String weight) {
    return """
    %1$d
      -OEChem-01020304052D

      2  1  0     0  0  0  0  0  0999 V2000
        2.0000    0.0000    0.0000 H   0  0  0  0  0  0  0  0  0  0  0  0
        3.0000    0.0000    0.0000 H   0  0  0  0  0  0  0  0  0  0  0  0
      1  2  1  0  0  0  0
    M  END
    > <PUBCHEM_COMPOUND_CID>
    %1$d

    > <PUBCHEM_MOLECULAR_WEIGHT>
    %2$s

    $$$$
    """
        .formatted(cid, weight);
  }
}
