package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole releases as files, read back by other programs.
class ExportIT {
  private static final int COUNT = 250;

  /// A row as text that PostgreSQL and DuckDB write alike.
  private static final String VALUES =
      """
      accession || '|' || entry_name || '|' || reviewed || '|' || protein_name || '|' || coalesce(gene_name, 'none')
        || '|' || organism || '|' || taxonomy_id || '|' || coalesce(protein_existence, 0) || '|' || is_fragment
        || '|' || sequence_length || '|' || crc64 || '|' || coalesce(entry_date::text, 'none')
        || '|' || array_to_string(keywords, ',') || '|' || array_to_string(go_ids, ',')
        || '|' || array_to_string(secondary_accessions, ',')
      """;

  @TempDir static Path directory;
  private static Installation installation;
  private static List<String> entries;

  @BeforeAll
  static void ingest() throws Exception {
    installation = Installation.fresh(directory);
    entries = TestRelease.entries(COUNT);
    entries.set(
        7,
        entries.get(7).replace("entry version 1.", "entry version 2.").replaceAll("GN   .*\n", ""));
    Path from = TestRelease.write(directory.resolve("r"), "2026_01", entries);
    assertThat(
            installation
                .run(
                    "ingest",
                    "uniprot_swissprot",
                    "--from",
                    from.toString(),
                    "--formats",
                    "dat,json",
                    "--quiet")
                .exitCode())
        .isZero();
    entries.sort(Comparator.comparing(entry -> entry.split("AC   ")[1]));
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void datIsThePublishersTextOfAllEntries() throws Exception {
    Path file = export("dat", "all.dat");
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
        .isEqualTo(String.join("", entries));
  }

  @Test
  void aFormatThatIsNotStoredIsWrittenFromTheText() throws Exception {
    List<String> heads =
        Files.readAllLines(export("fasta", "all.fasta")).stream()
            .filter(line -> line.startsWith(">"))
            .map(line -> line.split("\\|")[1])
            .toList();
    assertThat(heads).hasSize(COUNT).isEqualTo(accessions());
  }

  @Test
  void jsonIsAnArrayAndJsonLinesAreOneRecordALine() throws Exception {
    JsonNode array = new ObjectMapper().readTree(export("json", "all.json").toFile());
    assertThat(array).hasSize(COUNT);
    List<String> lines = Files.readAllLines(export("jsonl", "all.jsonl"));
    assertThat(lines).hasSize(COUNT);
    for (int i = 0; i < COUNT; i++) {
      assertThat(new ObjectMapper().readTree(lines.get(i))).isEqualTo(array.get(i));
      assertThat(array.get(i).get("primaryAccession").asText()).isEqualTo(accessions().get(i));
    }
  }

  @Test
  void severalFilesHaveTheRecordsOfOne() throws Exception {
    Path out = directory.resolve("several");
    run("--format", "dat", "--out", out.toString(), "--records-per-file", "40");
    assertThat(out.toFile().list()).hasSize(7);
    assertThat(run("--format", "dat", "--out", out.toString(), "--records-per-file", "100").out())
        .contains("250 records in 3 files");
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 3; i++) {
      text.append(
          Files.readString(
              out.resolve("uniprot_swissprot-2026_01-0000" + i + ".dat"),
              StandardCharsets.ISO_8859_1));
    }
    assertThat(out.toFile().list()).hasSize(3);
    assertThat(text.toString()).isEqualTo(String.join("", entries));
  }

  @Test
  void aNameThatEndsInGzIsCompressed() throws Exception {
    try (GZIPInputStream gzip =
        new GZIPInputStream(Files.newInputStream(export("dat", "all.dat.gz")))) {
      assertThat(new String(gzip.readAllBytes(), StandardCharsets.ISO_8859_1))
          .isEqualTo(String.join("", entries));
    }
  }

  @Test
  void duckDbReadsTheSameValuesFromParquetAsPostgresHas() throws Exception {
    Path file = export("parquet", "all.parquet");
    assertThat(duckDb("SELECT " + VALUES + " FROM '" + file + "' ORDER BY accession"))
        .hasSize(COUNT)
        .isEqualTo(
            installation.rows("SELECT " + VALUES + " FROM protein_metadata ORDER BY accession"));
    assertThat(
            duckDb(
                "SELECT count(DISTINCT bdp_identifier), min(bdp_version), sum(sequence_length) FROM '"
                    + file
                    + "' WHERE accession > 'Q5'"))
        .isEqualTo(
            installation.rows(
                "SELECT count(*), '1.0', sum(sequence_length) FROM protein_metadata WHERE accession > 'Q5'"));
  }

  @Test
  void parquetColumnsHaveTheTypesOfTheTable() throws Exception {
    Path file = export("parquet", "typed.parquet");
    assertThat(
            duckDb(
                "SELECT column_name, column_type, \"null\" FROM (DESCRIBE SELECT * FROM '"
                    + file
                    + "')"))
        .contains(
            "reviewed|BOOLEAN|YES",
            "taxonomy_id|BIGINT|YES",
            "sequence_length|INTEGER|YES",
            "entry_date|DATE|YES",
            "keywords|VARCHAR[]|YES",
            "protein_name|VARCHAR|YES");
    assertThat(
            duckDb(
                "SELECT value FROM parquet_kv_metadata('" + file + "') WHERE key = 'bdp.release'"))
        .containsExactly("2026_01");
  }

  @Test
  void tablesWithSeveralRowsAnEntryAreFilesOfTheirOwn() throws Exception {
    Installation full = Installation.fresh(directory.resolve("full"));
    Path from = directory.resolve("r");
    full.run(
        "ingest", "uniprot_swissprot", "--from", from.toString(), "--tables", "full", "--quiet");
    Path out = directory.resolve("full.parquet");
    assertThat(full.run("export", "2026_01", "--format", "parquet", "--out", out.toString()).out())
        .contains("250 records in 3 files");
    assertThat(
            duckDb(
                "SELECT count(*), count(DISTINCT bdp_identifier), sum(begin_position) FROM '"
                    + directory.resolve("full.protein_features.parquet")
                    + "'"))
        .isEqualTo(
            full.rows(
                "SELECT count(*), count(DISTINCT version_id), sum(begin_position) FROM protein_features"));
  }

  @Test
  void parquetInSeveralFilesIsReadAsOneTable() throws Exception {
    Path out = directory.resolve("parquet");
    run("--format", "parquet", "--out", out.toString(), "--records-per-file", "60");
    assertThat(
            duckDb(
                "SELECT count(*), count(DISTINCT accession) FROM '"
                    + out
                    + "/uniprot_swissprot-2026_01-*.parquet'"))
        .containsExactly(COUNT + "|" + COUNT);
  }

  @Test
  void aDashIsStdoutAndNoFile() throws Exception {
    Installation.Outcome outcome =
        installation.run("export", "2026_01", "--format", "jsonl", "--out", "-");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEqualTo("uniprot/uniprot_swissprot@2026_01:1.0: 250 records\n");
    assertThat(outcome.out()).isEqualTo(Files.readString(export("jsonl", "piped.jsonl")));
    assertThat(Path.of("-")).doesNotExist();
    assertThat(run("--format", "dat", "--out", "-", "--quiet").out())
        .isEqualTo(String.join("", entries));
    refused("to stdout", "2026_01", "--format", "parquet", "--out", "-");
    refused("to stdout", "2026_01", "--format", "dat", "--out", "-", "--records-per-file", "9");
  }

  @Test
  void whatCannotBeExportedIsRefused() throws Exception {
    refused(
        "there are uniprot/uniprot_swissprot@2026_01", "2025_01", "--format", "dat", "--out", "x");
    refused("has dat, fasta", "2026_01", "--format", "pdf", "--out", directory + "/x");
    refused("at least 1", "2026_01", "--format", "dat", "--out", "x", "--records-per-file", "0");
    assertThat(installation.run("export", "2026_01", "--format", "dat").exitCode()).isEqualTo(64);
  }

  @Test
  void anObjectThatWasChangedFromOutsideIsRefusedAndNoFileAppears() throws Exception {
    Installation other = Installation.fresh(directory.resolve("other"));
    Path from = directory.resolve("r");
    other.run("ingest", "uniprot_swissprot", "--from", from.toString(), "--quiet");
    String key =
        "uniprot/%s/1.0/%s.dat"
            .formatted(
                TestRelease.accession(9).toLowerCase(), TestRelease.accession(9).toLowerCase());
    Files.writeString(other.store().resolve(key), "changed");
    Path out = directory.resolve("none.dat");
    Installation.Outcome outcome =
        other.run("export", "2026_01", "--format", "dat", "--out", out.toString());
    assertThat(outcome.err()).startsWith("Cannot use " + key).hasLineCount(1);
    assertThat(outcome.exitCode()).isEqualTo(65);
    assertThat(out).doesNotExist();
  }

  private static List<String> accessions() {
    return IntStream.range(0, COUNT).mapToObj(TestRelease::accession).sorted().toList();
  }

  private static Path export(String format, String name) {
    Path file = directory.resolve(name);
    assertThat(run("--format", format, "--out", file.toString()).out())
        .contains("250 records in 1 file,");
    return file;
  }

  private static Installation.Outcome run(String... more) {
    Installation.Outcome outcome = installation.run(List.of("export", "2026_01"), more);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    return outcome;
  }

  private static void refused(String message, String... arguments) {
    Installation.Outcome outcome = installation.run(List.of("export"), arguments);
    assertThat(outcome.err()).contains(message).startsWith("Cannot ").hasLineCount(1);
    assertThat(outcome.exitCode()).isEqualTo(64);
  }

  private static List<String> duckDb(String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.append(i > 1 ? "|" : "").append(rows.getString(i));
        }
        lines.add(line.toString());
      }
    }
    return lines;
  }
}
