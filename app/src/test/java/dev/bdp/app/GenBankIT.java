package dev.bdp.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records of GenBank and RefSeq, as a user ingests them.
class GenBankIT {
  private static final Path REAL = Path.of("..", "..", "shared", "data", "genbank");
  private static final Pattern NAME =
      Pattern.compile("(?m)^VERSION +(\\w+)\\.\\d+|^LOCUS +(\\S+) .*\n(?!(?s:.*)\nVERSION)");
  private static final String HEAD =
      "GBSYN1.SEQ          Genetic Sequence Data Bank\n\n"
          + "                NCBI-GenBank Flat File Release 265.0\n\n"
          + "   3 loci,   12 bases, from   3 reported sequences\n\n\n";

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
  void everyRealRecordIsStoredByteForByte() throws Exception {
    Assumptions.assumeTrue(
        Files.isDirectory(REAL),
        "Real records are tested where ../shared/data is beside the project; it is not here.");
    // Its accession is that of another file as well.
    String twin = "qualifier_escaping_read.gb";
    Path release = Files.createDirectories(directory.resolve("files"));
    List<String> records = new ArrayList<>();
    long locusLines = 0;
    try (Stream<Path> files = Files.list(REAL)) {
      for (Path file : files.filter(f -> !f.endsWith(twin)).toList()) {
        String text = Files.readString(file, ISO_8859_1);
        Files.writeString(release.resolve("all_" + file.getFileName()), text, ISO_8859_1);
        locusLines += text.lines().filter(line -> line.startsWith("LOCUS")).count();
        split(text, records);
      }
    }
    assertThat(records).hasSize((int) locusLines).hasSizeGreaterThan(40);
    assertThat(installation.ingest("genbank_una", release).out())
        .contains("%1$d records = %1$d stored + 0 unchanged + 0 failed".formatted(locusLines));
    assertStored(records);
    assertThat(
            installation.rows(
                """
                SELECT accession, sequence_version, length, topology, molecule_type, division, organism, taxonomy_id,
                       update_date, feature_count, gene_count, cds_count, trna_count
                  FROM genome_metadata WHERE accession = 'NC_000932'
                """))
        .containsExactly(
            "NC_000932|1|154478|circular|DNA|PLN|Arabidopsis thaliana|3702|2009-04-15|%s|%s|%s|%s"
                .formatted(
                    grep("NC_000932.gb", "     [A-Za-z].*"),
                    grep("NC_000932.gb", "     gene .*"),
                    grep("NC_000932.gb", "     CDS .*"),
                    grep("NC_000932.gb", "     tRNA .*")));
    assertThat(installation.ingest("genbank_una", release).out()).contains("nothing to do");
    Installation.Outcome single =
        installation.ingest("genbank_rod", REAL.resolve(twin), "--version", "2.0");
    assertThat(single.out()).contains("1 records = 1 stored");
  }

  @Test
  void aReleaseWithAHeadHasItsNumberAndEveryFormat() throws Exception {
    Path release = Files.createDirectories(directory.resolve("release"));
    Files.writeString(release.resolve("gbsyn1.seq"), HEAD + record("A1") + record("A2"));
    Files.writeString(release.resolve("gbsyn2.seq"), HEAD + record("A3"));
    assertThat(installation.ingest("genbank_syn", release).out())
        .contains("genbank_syn 265: 3 records = 3 stored + 0 unchanged + 0 failed");
    assertThat(installation.objects("ncbi/a2"))
        .containsExactly(
            "ncbi/a2/1.0/a2.fasta",
            "ncbi/a2/1.0/a2.gb",
            "ncbi/a2/1.0/a2.gff3",
            "ncbi/a2/1.0/a2.json");
    assertThat(installation.run("get", "ncbi/a2", "--format", "gb").out()).isEqualTo(record("A2"));
    assertThat(installation.run("get", "ncbi/a3", "--format", "fasta").out())
        .isEqualTo(">A3.1 Demonstration\nACGT\n");
    assertThat(
            installation.rows(
                "SELECT record_data->'sequence'->>'residues' FROM ingestion_staged_records WHERE record_data->>'accession' = 'A1'"))
        .containsExactly("acgt");
  }

  @Test
  void theNextReleaseWritesWhatChangedAndDiffNamesTheFeature() throws Exception {
    Path first = Files.createDirectories(directory.resolve("first"));
    Files.writeString(first.resolve("gbsyn1.seq"), HEAD + record("C1") + record("C2"));
    assertThat(installation.ingest("genbank_syn", first).exitCode()).isZero();
    Path next = Files.createDirectories(directory.resolve("next"));
    String changed = record("C2").replace("ORIGIN", "     gene            2..3\nORIGIN");
    Files.writeString(
        next.resolve("gbsyn1.seq"), HEAD.replace("265.0", "266.0") + record("C1") + changed);
    assertThat(installation.ingest("genbank_syn", next).out())
        .contains("genbank_syn 266: 2 records = 1 stored + 1 unchanged + 0 failed");
    assertThat(installation.run("releases", "diff", "265", "266", "--json").out())
        .contains("c2")
        .contains("\"location\":\"2..3\"")
        .doesNotContain("c1");
    assertThat(installation.run("get", "ncbi/c2@1.1", "--format", "gb").out()).isEqualTo(changed);
  }

  @Test
  void aDamagedRecordIsQuarantinedWithTheReasonAndTheOthersAreStored() throws Exception {
    Path release = Files.createDirectories(directory.resolve("release"));
    String wrong = record("B2").replace("4 bp", "5 bp");
    Files.writeString(release.resolve("gbsyn1.seq"), HEAD + record("B1") + wrong + record("B3"));
    assertThat(installation.ingest("genbank_syn", release, "--max-failed", "1").out())
        .contains("3 records = 2 stored + 0 unchanged + 1 failed");
    assertThat(
            installation
                .rows("SELECT error_message FROM ingestion_staged_records WHERE status = 'failed'")
                .getFirst())
        .contains("Cannot read B2: LOCUS says 5 bp, the sequence has 4 (line 1, byte 0)");
  }

  private void assertStored(List<String> records) throws IOException {
    for (String record : records) {
      Matcher matcher = NAME.matcher(record);
      assertThat(matcher.find()).isTrue();
      String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      String id = name.toLowerCase(Locale.ROOT);
      Path stored = installation.store().resolve("ncbi/" + id + "/1.0/" + id + ".gb");
      assertThat(Files.readString(stored, ISO_8859_1)).as(id).isEqualTo(record);
    }
  }

  private static long grep(String file, String line) throws IOException {
    String text = Files.readString(REAL.resolve(file), ISO_8859_1);
    return text.lines().filter(each -> each.matches(line)).count();
  }

  private static void split(String text, List<String> records) {
    for (String part : text.split("(?<=\n//\n)")) {
      int locus = part.startsWith("LOCUS") ? 0 : part.indexOf("\nLOCUS") + 1;
      if (!part.isBlank()) {
        records.add(part.substring(locus));
      }
    }
  }

  private static String record(String accession) {
    return """
    LOCUS       %1$s                        4 bp    DNA     linear   SYN 01-JAN-2026
    DEFINITION  Demonstration.
    ACCESSION   %1$s
    VERSION     %1$s.1
    FEATURES             Location/Qualifiers
         source          1..4
                         /db_xref="taxon:562"
    ORIGIN
            1 acgt
    //
    """
        .formatted(accession);
  }
}
