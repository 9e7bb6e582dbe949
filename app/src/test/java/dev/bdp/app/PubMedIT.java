package dev.bdp.app;

import static dev.bdp.app.TestPapers.deletion;
import static dev.bdp.app.TestPapers.paper;
import static dev.bdp.app.TestPapers.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/// Papers of PubMed, baseline and updates, as a user ingests them.
class PubMedIT {
  private static final Path REAL = Path.of("..", "..", "shared", "data", "pubmed");
  private static final String CURRENT =
      """
      SELECT e.slug, v.version, p.title
        FROM releases r JOIN release_entries re ON re.release_id = r.id JOIN registry_entries e ON e.id = re.entry_id
        JOIN versions v ON v.id = re.version_id JOIN paper_metadata p ON p.version_id = v.id
       WHERE r.status = 'current' ORDER BY p.pmid, p.version
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
  void everyRealPaperIsStoredByteForByteAndAnUpdateAppliesToTheBaseline() throws Exception {
    Assumptions.assumeTrue(
        Files.isDirectory(REAL),
        "Real papers are tested where ../shared/data is beside the project; it is not here.");
    Path baseline = copy("pubmed26n1334.xml.gz", "baseline");
    Path updates = copy("pubmed26n1335.xml.gz", "updatefiles");
    List<String> first = papers(baseline.resolve("pubmed26n1334.xml.gz"));
    Installation.Outcome outcome = installation.ingest("pubmed", baseline);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("%1$d records = %1$d stored + 0 unchanged + 0 failed".formatted(first.size()));
    List<String> second = papers(updates.resolve("pubmed26n1335.xml.gz"));
    outcome = installation.ingest("pubmed_updates", directory);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains(" 0 failed").contains(" + 1 removals");
    assertThat(installation.rows("SELECT DISTINCT status FROM ingestion_raw_files"))
        .containsExactly("verified");
    for (String paper : first) {
      assertStored(paper);
    }
    for (String paper : second) {
      assertStored(paper);
    }
    assertThat(
            installation.rows(
                """
                SELECT title, journal, issn, year, publication_date, doi, pmc, languages, publication_types, version,
                       (SELECT string_agg(a.last_name, ' ' ORDER BY number) FROM paper_authors a WHERE a.version_id = p.version_id),
                       (SELECT count(*) FROM paper_mesh_terms m WHERE m.version_id = p.version_id AND is_major)
                  FROM paper_metadata p WHERE pmid = 26228458
                """))
        .containsExactly(
            "Obesity risk in rural, urban and rural-to-urban migrants: prospective results of the PERU MIGRANT study.|International journal of obesity (2005)|1476-5497|2016|2016-01-01|10.1038/ijo.2015.140|PMC4677453|{eng}|{\"Journal Article\",\"Research Support, N.I.H., Extramural\",\"Research Support, Non-U.S. Gov't\"}|1|Carrillo-Larco Bernabé-Ortiz Pillay Gilman Sanchez Poterico Quispe Smeeth Miranda|6");
    assertThat(installation.ingest("pubmed_updates", directory).out()).contains("nothing to do");
  }

  @Test
  void anUpdateReplacesAndDeletesPapersAndRewritesNothingElse() throws Exception {
    Path baseline = directory.resolve("baseline");
    write(
        baseline,
        "pubmed26n0001.xml.gz",
        paper(1, 1, "One") + paper(2, 1, "Two") + paper(3, 1, "Three"));
    write(
        baseline,
        "pubmed26n0002.xml.gz",
        "\n"
            + paper(2, 1, "Two again")
            + "\n"
            + paper(4, 1, "Four")
            + paper(4, 2, "Four, version 2")
            + "\n");
    assertThat(installation.ingest("pubmed", baseline).out())
        .contains("6 records = 5 stored + 0 unchanged + 0 failed + 1 superseded");
    assertThat(installation.rows(CURRENT))
        .containsExactly(
            "1|1.0|One", "2|1.0|Two again", "3|1.0|Three", "4|1.0|Four", "4.2|1.0|Four, version 2");
    List<String> before = installation.objects("nlm");
    Path updates = directory.resolve("updatefiles");
    write(
        updates,
        "pubmed26n0003.xml.gz",
        paper(1, 1, "One, changed")
            + paper(5, 1, "Five")
            + paper(3, 1, "Three")
            + deletion("<PMID Version=\"1\">4</PMID><PMID Version=\"1\">99</PMID>"));
    write(
        updates,
        "pubmed26n0004.xml.gz",
        paper(1, 1, "One, once more") + deletion("<PMID Version=\"1\">5</PMID>"));
    Installation.Outcome outcome = installation.ingest("pubmed_updates", updates);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("6 records = 1 stored + 1 unchanged + 0 failed + 2 superseded + 2 removals");
    assertThat(installation.rows(CURRENT))
        .containsExactly(
            "1|1.1|One, once more", "2|1.0|Two again", "3|1.0|Three", "4.2|1.0|Four, version 2");
    assertThat(installation.rows("SELECT external_version, status FROM releases ORDER BY id"))
        .containsExactly("26n0002|superseded", "26n0004|current");
    List<String> written = new ArrayList<>(installation.objects("nlm"));
    written.removeAll(before);
    assertThat(written).containsExactly("nlm/1/1.1/1.json", "nlm/1/1.1/1.nbib", "nlm/1/1.1/1.xml");
    assertThat(installation.run("release", "diff", "26n0002", "26n0004", "--json").out().lines())
        .containsExactlyInAnyOrder(
            "{\"change\":\"changed\",\"entry\":\"1\",\"from\":\"1.0\",\"to\":\"1.1\",\"fields\":[{\"path\":\"title\",\"before\":\"One\",\"after\":\"One, once more\"}]}",
            "{\"change\":\"removed\",\"entry\":\"4\",\"from\":\"1.0\"}");
    assertThat(installation.run("get", "nlm/4").exitCode()).isEqualTo(65);
    Path export = directory.resolve("papers.xml");
    installation.run("export", "26n0004", "--format", "xml", "--out", export.toString());
    assertThat(Files.readString(export))
        .contains(paper(1, 1, "One, once more"), paper(2, 1, "Two again"));
    Element set =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(export.toFile())
            .getDocumentElement();
    assertThat(set.getTagName()).isEqualTo("PubmedArticleSet");
    assertThat(set.getElementsByTagName("PubmedArticle").getLength()).isEqualTo(4);
    assertThat(installation.run("get", "nlm/1", "--format", "xml").out())
        .isEqualTo(paper(1, 1, "One, once more"));
    assertThat(installation.ingest("pubmed_updates", updates).out()).contains("nothing to do");
    write(updates, "pubmed26n0005.xml.gz", paper(6, 1, "Six"));
    assertThat(installation.ingest("pubmed_updates", updates).out())
        .contains("1 records = 1 stored");
    assertThat(installation.rows(CURRENT)).hasSize(5);
  }

  @Test
  void updatesThatDoNotFollowTheCurrentReleaseAreRefused() throws Exception {
    Path updates = directory.resolve("updates");
    write(updates, "pubmed26n0003.xml.gz", paper(1, 1, "One"));
    assertThat(installation.ingest("pubmed_updates", updates).err())
        .contains("Ingest pubmed first");
    Path baseline = directory.resolve("baseline");
    write(baseline, "pubmed26n0001.xml.gz", paper(1, 1, "One"));
    assertThat(installation.ingest("pubmed", baseline).exitCode()).isZero();
    Installation.Outcome gap = installation.ingest("pubmed_updates", updates);
    assertThat(gap.exitCode()).isEqualTo(69);
    assertThat(gap.err()).contains("number 2 is missing");
    Files.delete(updates.resolve("pubmed26n0003.xml.gz"));
    write(updates, "pubmed27n0002.xml.gz", paper(1, 1, "One"));
    assertThat(installation.ingest("pubmed_updates", updates).err())
        .contains("another year's baseline");
  }

  @Test
  void anUpdateThatWasAppliedToAnotherReleaseIsNotTakenForApplied() throws Exception {
    Path baseline = directory.resolve("baseline");
    write(baseline, "pubmed26n0001.xml.gz", paper(1, 1, "One"));
    Path updates = directory.resolve("updates");
    write(updates, "pubmed26n0002.xml.gz", paper(1, 1, "One, changed"));
    assertThat(installation.ingest("pubmed", baseline).exitCode()).isZero();
    assertThat(installation.ingest("pubmed_updates", updates).exitCode()).isZero();
    assertThat(installation.ingest("pubmed", baseline, "--release", "once-more").exitCode())
        .isZero();
    Installation.Outcome refused = installation.ingest("pubmed_updates", updates);
    assertThat(refused.exitCode()).isEqualTo(64);
    assertThat(refused.err()).contains("built it on release 26n0001").contains("--version");
    assertThat(installation.ingest("pubmed_updates", updates, "--version", "2.0").exitCode())
        .isZero();
    assertThat(installation.rows(CURRENT)).singleElement().asString().endsWith("|One, changed");
  }

  @Test
  void aWrongOrMissingSideFileIsFoundBeforeAnythingIsParsed() throws Exception {
    Path wrong = directory.resolve("wrong");
    write(wrong, "pubmed26n0001.xml.gz", paper(1, 1, "One"));
    Files.writeString(
        wrong.resolve("pubmed26n0001.xml.gz.md5"),
        "MD5(pubmed26n0001.xml.gz)= " + "0".repeat(32) + "\n");
    Installation.Outcome outcome = installation.ingest("pubmed", wrong);
    assertThat(outcome.exitCode()).isEqualTo(65);
    assertThat(outcome.err()).contains("pubmed26n0001.xml.gz.md5 says 0000");
    Path missing = directory.resolve("missing");
    write(missing, "pubmed26n0001.xml.gz", paper(1, 1, "One"));
    write(missing, "pubmed26n0002.xml.gz", paper(2, 1, "Two"));
    Files.delete(missing.resolve("pubmed26n0001.xml.gz.md5"));
    assertThat(installation.ingest("pubmed", missing).err())
        .contains("pubmed26n0001.xml.gz.md5 is missing");
    assertThat(installation.rows("SELECT count(*) FROM versions")).containsExactly("0");
  }

  @Test
  void damagedPapersAreQuarantinedWithTheReasonAndTheOthersAreStored() throws Exception {
    Path release = directory.resolve("r");
    String damaged = paper(2, 1, "Two").replace("</ArticleTitle>", "</Title>");
    write(
        release,
        "pubmed26n0001.xml.gz",
        paper(1, 1, "One") + damaged + "<Novelty><PMID>7</PMID></Novelty>" + paper(3, 1, "Three"));
    Installation.Outcome outcome = installation.ingest("pubmed", release, "--max-failed", "2");
    assertThat(outcome.out()).contains("4 records = 2 stored + 0 unchanged + 2 failed");
    List<String> reasons =
        installation.rows(
            "SELECT error_message FROM ingestion_staged_records WHERE status = 'failed' ORDER BY source_offset");
    assertThat(reasons.get(0))
        .contains("Cannot read a paper: ")
        .contains("ArticleTitle")
        .contains("(line 1, byte ");
    assertThat(reasons.get(1)).contains("it is a <Novelty>, not a paper");
  }

  @Test
  void aFileOfBefore2017IsIngested() throws Exception {
    Path release = directory.resolve("r");
    Files.createDirectories(release);
    Files.writeString(
        release.resolve("medline16n0001.xml"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE MedlineCitationSet PUBLIC "-//NLM//DTD Medline Citation, 1st January, 2016//EN"
                                            "http://www.nlm.nih.gov/databases/dtd/nlmmedlinecitationset_160101.dtd">
        <MedlineCitationSet>
        <MedlineCitation Owner="NLM" Status="MEDLINE">
        <PMID Version="1">1</PMID>
        <Article PubModel="Print"><ArticleTitle>Formate assay.</ArticleTitle></Article>
        </MedlineCitation>
        <DeleteCitation>
        <PMID Version="1">2</PMID>
        </DeleteCitation>
        </MedlineCitationSet>
        """);
    assertThat(installation.ingest("pubmed", release).out())
        .contains("2 records = 1 stored + 0 unchanged + 0 failed + 0 superseded + 1 removals");
    assertThat(installation.rows(CURRENT)).containsExactly("1|1.0|Formate assay.");
    assertThat(installation.rows("SELECT status FROM ingestion_raw_files"))
        .containsExactly("unverified");
  }

  private void assertStored(String paper) throws IOException {
    Matcher pmid = Pattern.compile("<PMID Version=\"1\">(\\d+)</PMID>").matcher(paper);
    assertThat(pmid.find()).isTrue();
    String id = pmid.group(1);
    assertThat(Files.readString(installation.store().resolve("nlm/" + id + "/1.0/" + id + ".xml")))
        .isEqualTo(paper);
  }

  private Path copy(String file, String folder) throws IOException {
    Path target = directory.resolve(folder);
    Files.createDirectories(target);
    Files.copy(REAL.resolve(file), target.resolve(file));
    Files.copy(REAL.resolve(file + ".md5"), target.resolve(file + ".md5"));
    return target;
  }

  private static List<String> papers(Path file) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(Files.newInputStream(file))) {
      String text = new String(gzip.readAllBytes(), UTF_8);
      return Pattern.compile("<PubmedArticle>.*?</PubmedArticle>", Pattern.DOTALL)
          .matcher(text)
          .results()
          .map(found -> found.group())
          .toList();
    }
  }
}
