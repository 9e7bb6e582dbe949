package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bdp.engine.db.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is particular to UniProtKB: vocabularies, typed tables, isoforms.
class UniProtIT {
  private static final String VOCABULARY =
      """
      Introduction
      ____________
      ID   Hormone.
      AC   KW-0372
      CA   Molecular function.
      //
      """;
  private static final String ISOFORMS =
      """
      CC   -!- ALTERNATIVE PRODUCTS:
      CC       Event=Alternative splicing; Named isoforms=2;
      CC       Name=1;
      CC         IsoId=P01308-1; Sequence=Displayed;
      CC       Name=2;
      CC         IsoId=P01308-2; Sequence=VSP_000001;
      """;
  private static final String SPLICE =
      """
      FT   VAR_SEQ         2..108
      FT                   /note="Missing (in isoform 2)"
      FT                   /id="VSP_000001"
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
  void theVocabularyOfTheReleaseGivesKeywordsTheirIds() throws Exception {
    Path release = release(TestRelease.examples());
    Files.createDirectories(release.resolve("docs"));
    Files.writeString(release.resolve("docs").resolve("keywlist.txt"), VOCABULARY);
    assertThat(installation.ingest(release).exitCode()).isZero();
    assertThat(
            installation.rows(
                "SELECT file_name, status FROM ingestion_raw_files WHERE file_purpose = 'vocabulary'"))
        .containsExactly("keywlist.txt|unverified");
    JsonNode keyword = json("p01308").at("/keywords/1");
    assertThat(keyword.toString())
        .isEqualTo("{\"id\":\"KW-0372\",\"category\":\"Molecular function\",\"name\":\"Hormone\"}");
  }

  @Test
  void aVocabularyThatAUserNamesIsTakenFromTheStoreEverAfter() throws Exception {
    Path vocabulary = Files.createDirectories(directory.resolve("vocabulary"));
    Files.writeString(vocabulary.resolve("keywlist.txt"), VOCABULARY);
    Installation.Outcome strict =
        installation.ingest(
            release(withUnknownDatabase()),
            "--vocabulary",
            vocabulary.toString(),
            "--on-drift",
            "fail");
    assertThat(strict.exitCode()).isEqualTo(65);
    Files.delete(vocabulary.resolve("keywlist.txt"));
    assertThat(installation.run("job", "resume", "1", "--on-drift", "keep", "--quiet").exitCode())
        .isZero();
    assertThat(json("p01308").at("/keywords/1/id").asText()).isEqualTo("KW-0372");
  }

  @Test
  void aVocabularyDirectoryWithoutVocabulariesIsRefused() throws Exception {
    Installation.Outcome outcome =
        installation.ingest(release(TestRelease.examples()), "--vocabulary", directory.toString());
    assertThat(outcome.exitCode()).isEqualTo(64);
    assertThat(outcome.err()).contains("it holds none of keywlist.txt, subcell.txt");
  }

  @Test
  void theIsoformsOfAnEntryAreAFormatOfTheirOwn() throws Exception {
    List<String> entries = new ArrayList<>(TestRelease.examples());
    entries.set(
        0,
        entries
            .getFirst()
            .replaceFirst("(?m)^CC   -----", ISOFORMS + "CC   -----")
            .replaceFirst("(?m)^FT   PEPTIDE ", SPLICE + "FT   PEPTIDE "));
    assertThat(installation.ingest(release(entries), "--formats", "dat,isoforms.fasta").exitCode())
        .isZero();
    assertThat(get("p01308", "dat")).isEqualTo(entries.getFirst());
    assertThat(get("p01308", "isoforms.fasta"))
        .isEqualTo(
            """
            >sp|P01308-2|INS_HUMAN Isoform 2 of Insulin OS=Homo sapiens OX=9606 GN=INS
            MCN
            """);
    assertThat(installation.objects("uniprot"))
        .filteredOn(key -> key.endsWith("isoforms.fasta"))
        .hasSize(1);
  }

  @Test
  void theCoreTablesHaveARowAnEntryAndTheFullSetItsCrossReferencesAndFeatures() throws Exception {
    Path release = release(TestRelease.examples());
    assertThat(installation.ingest(release).exitCode()).isZero();
    assertThat(
            installation.rows(
                """
                SELECT protein_name, alternative_names, ec_numbers, gene_names, taxonomy_id, protein_existence, reviewed,
                       is_precursor, is_fragment, sequence_length, molecular_weight, crc64, sequence_md5,
                       first_public_date, entry_version, keywords, go_ids
                  FROM protein_metadata WHERE accession = 'P01308'
                """))
        .containsExactly(
            "Insulin|{\"Insulin B chain\",\"Insulin A chain\"}|{}|{INS}|9606|1|t|t|f|110|11981|C2C3B23B85E520E5|"
                + "12e9c9e4e2835c302e8ba615115edda3|1986-07-21|1|{\"Disulfide bond\",Hormone,Secreted,Signal}|{GO:0005179}");
    assertThat(installation.rows("SELECT count(*) FROM protein_features")).containsExactly("0");
    Installation full = Installation.fresh(directory.resolve("full"));
    full.run(
        "ingest", "uniprot_swissprot", "--from", release.toString(), "--quiet", "--tables", "full");
    assertThat(full.rows("SELECT database, external_id, properties FROM protein_cross_references"))
        .containsExactly(
            "PDB|4INS|{X-ray,\"1.50 A\",\"A=90-110, B=25-54\"}",
            "GO|GO:0005179|{\"F:hormone activity\",TAS:Reactome}");
    assertThat(
            full.rows(
                """
                SELECT f.number, feature_type, begin_position, end_position, description, feature_id
                  FROM protein_features f JOIN protein_metadata USING (version_id)
                 WHERE accession = 'P01308' AND feature_type = 'PEPTIDE' ORDER BY 1
                """))
        .containsExactly(
            "2|PEPTIDE|25|54|Insulin B chain|PRO_0000015819",
            "3|PEPTIDE|90|110|Insulin A chain|PRO_0000015821");
    assertThat(full.rows("SELECT count(*) FROM protein_features")).containsExactly("11");
  }

  @Test
  void questionsByKeywordEcNumberAndGoTermUseTheirIndexes() throws Exception {
    assertThat(installation.ingest(release(TestRelease.examples())).exitCode()).isZero();
    for (String column : List.of("keywords", "ec_numbers", "go_ids")) {
      try (Database database = Database.open(installation.url(), 2)) {
        List<String> plan =
            database.inTransaction(transaction -> {
              transaction.update("SET LOCAL enable_seqscan = off");
              return transaction.query(
                  "EXPLAIN SELECT accession FROM protein_metadata WHERE %s @> ARRAY['x']"
                      .formatted(column),
                  row -> row.getString(1));
            });
        assertThat(plan).anyMatch(line -> line.contains("protein_metadata_" + column));
      }
    }
  }

  private static List<String> withUnknownDatabase() throws Exception {
    List<String> entries = new ArrayList<>(TestRelease.examples());
    entries.set(0, entries.getFirst().replace("PE   1:", "DR   FutureBase; FB_1; -.\nPE   1:"));
    return entries;
  }

  private JsonNode json(String identifier) throws Exception {
    return new ObjectMapper().readTree(get(identifier, "json"));
  }

  private String get(String identifier, String format) {
    return installation.run("get", "uniprot/" + identifier, "--format", format).out();
  }

  private Path release(List<String> entries) throws Exception {
    return TestRelease.write(directory.resolve("r"), "2026_01", entries);
  }
}
