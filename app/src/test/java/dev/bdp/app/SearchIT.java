package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A search reads what it needs and misses nothing, whatever else is there.
class SearchIT {
  /// More than a search ranks.
  private static final int OTHERS = 6000;

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
  void hitsOfASourceAreFoundHoweverManyOthersHave() throws Exception {
    ingestTrembl("2026_01", TestRelease.entries(1));
    multiply(OTHERS);
    ingest("uniprot_swissprot", write("2026_01", TestRelease.examples()));
    try (ServedInstallation served = ServedInstallation.open(installation)) {
      assertThat(found(served, "q=insulin&limit=500")).hasSize(500);
      assertThat(found(served, "q=insulin&source=uniprot_swissprot")).containsExactly("p01308");
      assertThat(found(served, "q=insulin&source=uniprot_trembl&limit=9"))
          .hasSize(9)
          .doesNotContain("p01308");
      assertThat(found(served, "q=insulin&source=uniprot'%5C%20!")).isEmpty();
    }
  }

  @Test
  void aSearchReadsTheIndexOfTermsAndNoWholeTable() throws Exception {
    ingestTrembl("2026_01", TestRelease.entries(1));
    multiply(OTHERS);
    installation.execute("VACUUM ANALYZE");
    String tables =
        "SELECT relname, seq_scan FROM pg_stat_user_tables WHERE relname IN ('version_terms', 'versions', 'release_entries', 'registry_entries') ORDER BY 1";
    String index =
        "SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'version_terms_by_term'";
    List<String> scans = installation.rows(tables);
    long before = Long.parseLong(installation.rows(index).getFirst());
    try (ServedInstallation served = ServedInstallation.open(installation)) {
      assertThat(found(served, "q=z4712&source=uniprot_trembl")).containsExactly("z4712");
      assertThat(found(served, "q=z4711")).containsExactly("z4711");
    }
    // What a connection counted is seen when it has gone.
    await()
        .untilAsserted(() ->
            assertThat(Long.parseLong(installation.rows(index).getFirst())).isEqualTo(before + 2));
    assertThat(installation.rows(tables)).isEqualTo(scans);
  }

  @Test
  void thePagesOfASearchAreAllOfItOnce() throws Exception {
    ingest("uniprot_swissprot", write("2026_01", TestRelease.entries(30)));
    List<String> examples = TestRelease.examples();
    List<String> expected =
        IntStream.range(0, 30)
            .filter(i -> examples.get(i % examples.size()).contains("Full=Insulin"))
            .mapToObj(i -> TestRelease.accession(i).toLowerCase(java.util.Locale.ROOT))
            .toList();
    try (ServedInstallation served = ServedInstallation.open(installation)) {
      List<String> pages = new ArrayList<>();
      List<Integer> sizes = new ArrayList<>();
      String next = "";
      do {
        JsonNode page = served.json("/api/v1/entries?q=insulin&limit=4" + next);
        page.path("items").forEach(item -> pages.add(item.path("identifier").asText()));
        sizes.add(page.path("items").size());
        next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
      } while (!next.isEmpty());
      assertThat(sizes).containsExactly(4, 4, 2);
      assertThat(pages).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(found(served, "q=insulin")).isEqualTo(pages);
    }
  }

  @Test
  void aVersionThatTwoSourcesShowIsFoundInBoth() throws Exception {
    ingest("uniprot_swissprot", write("2026_01", TestRelease.examples()));
    ingestTrembl("2026_01", TestRelease.examples());
    assertThat(installation.rows("SELECT count(*) FROM versions")).containsExactly("3");
    try (ServedInstallation served = ServedInstallation.open(installation)) {
      for (String source : List.of("uniprot_swissprot", "uniprot_trembl")) {
        assertThat(found(served, "q=insulin&source=" + source)).as(source).contains("p01308");
      }
    }
  }

  @Test
  void whatAnEarlierProgramStoredIsFoundInItsSource() throws Exception {
    ingest("uniprot_swissprot", write("2026_01", TestRelease.examples()));
    installation.execute("UPDATE version_terms SET terms = ts_delete(terms, '@uniprot_swissprot')");
    try (InputStream migration =
        getClass().getResourceAsStream("/db/migration/V015__search_by_source.sql")) {
      installation.execute(
          new String(Objects.requireNonNull(migration).readAllBytes(), StandardCharsets.UTF_8));
    }
    try (ServedInstallation served = ServedInstallation.open(installation)) {
      assertThat(found(served, "q=insulin&source=uniprot_swissprot")).containsExactly("p01308");
    }
  }

  private Path write(String release, List<String> entries) throws IOException {
    return TestRelease.write(directory.resolve(release), release, entries);
  }

  private void ingestTrembl(String release, List<String> entries) throws IOException {
    ingest(
        "uniprot_trembl", TestRelease.writeTrembl(directory.resolve("trembl"), release, entries));
  }

  private void ingest(String source, Path from) {
    Installation.Outcome outcome = installation.run("ingest", source, "--from", from.toString());
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  /// Rows of more entries like the only one, named z1, z2 and so on.
  private void multiply(int count) throws Exception {
    installation.execute(
        """
        CREATE TEMPORARY TABLE more AS SELECT 1000 + n AS id, 'z' || n AS slug FROM generate_series(1, %d) n;
        INSERT INTO registry_entries (id, organization_id, slug, name, description)
        SELECT more.id, organization_id, more.slug, name, description FROM more, registry_entries;
        INSERT INTO data_sources (id, source_type, external_id)
        SELECT more.id, source_type, more.slug FROM more, data_sources;
        INSERT INTO versions (id, entry_id, version, external_version, content_md5)
        SELECT more.id, more.id, version, external_version, content_md5 FROM more, versions;
        INSERT INTO version_terms (version_id, organism, terms)
        SELECT more.id, organism, terms || to_tsvector('simple', more.slug) FROM more, version_terms;
        INSERT INTO release_entries (release_id, entry_id, version_id)
        SELECT release_id, more.id, more.id FROM more, release_entries;
        """
            .formatted(count));
  }

  private static List<String> found(ServedInstallation served, String question) throws Exception {
    List<String> identifiers = new ArrayList<>();
    served
        .json("/api/v1/entries?" + question)
        .path("items")
        .forEach(item -> identifiers.add(item.path("identifier").asText()));
    return identifiers;
  }
}
