package dev.bdp.formats.pubmed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubmed.model.Author;
import dev.bdp.formats.pubmed.model.Book;
import dev.bdp.formats.pubmed.model.DataBank;
import dev.bdp.formats.pubmed.model.Deletions;
import dev.bdp.formats.pubmed.model.JournalIssue;
import dev.bdp.formats.pubmed.model.Keyword;
import dev.bdp.formats.pubmed.model.MarkedText;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.PaperId;
import dev.bdp.formats.pubmed.model.PartialDate;
import dev.bdp.formats.pubmed.model.PersonName;
import dev.bdp.formats.pubmed.model.Reference;
import dev.bdp.formats.pubmed.model.Relation;
import dev.bdp.formats.pubmed.model.SourcedId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PubMedReaderTest {
  private final PubMedReader reader = new PubMedReader();

  @Test
  void markupInTitlesAndAbstractsIsKeptAndPlainTextIsBesideIt() throws Exception {
    Paper paper = ExamplePapers.article();
    assertThat(paper.title().plain()).isEqualTo("How Mus musculus says H2O at < 5 kHz: x<.");
    assertThat(paper.title().markup())
        .isEqualTo(
            "How <i>Mus <b>musculus</b></i> says H<sub>2</sub>O at &lt; 5 kHz: <mml:math xmlns:mml=\"http://www.w3.org/1998/Math/MathML\"><mml:mi>x</mml:mi><mml:mo>&lt;</mml:mo><mml:none/></mml:math>.");
    assertThat(paper.vernacularTitle())
        .isEqualTo(new MarkedText("Wie die Maus <i>piept</i>.", "Wie die Maus piept."));
    assertThat(paper.abstracts().getFirst().plain())
        .isEqualTo("AIM: We listened. RESULTS: It said “eek”.");
    assertThat(paper.abstracts().getFirst().sections().get(1).category()).isEqualTo("RESULTS");
    assertThat(paper.abstracts().get(1).type()).isEqualTo("plain-language-summary");
  }

  @Test
  void allAuthorsHaveAllTheirAffiliationsAndIdentifiers() throws Exception {
    Paper paper = ExamplePapers.article();
    Author doe = paper.authors().getFirst();
    assertThat(doe.name()).isEqualTo(new PersonName("Doe", "Jane Q", "JQ", "Jr"));
    assertThat(doe.equalContribution()).isTrue();
    assertThat(doe.identifiers())
        .containsExactly(new SourcedId("ORCID", "https://orcid.org/0000-0001-2345-6789"));
    assertThat(doe.affiliations())
        .extracting(affiliation -> affiliation.name().plain())
        .containsExactly("Institute of Mice, Hole 1.", "Cheese & Co.");
    assertThat(doe.affiliations().getFirst().identifiers())
        .containsExactly(new SourcedId("ROR", "https://ror.org/000000001"));
    assertThat(paper.authors())
        .extracting(Author::cited)
        .containsExactly("Doe JQ Jr", "Roe", "The Squeak Group");
    assertThat(paper.authors().get(1).valid()).isFalse();
    assertThat(paper.curation().incomplete()).containsExactly("authors");
    assertThat(paper.investigators()).extracting(Author::cited).containsExactly("Cat T");
  }

  @Test
  void whatIsSaidAboutAPaperIsTyped() throws Exception {
    Paper paper = ExamplePapers.article();
    assertThat(paper.id()).isEqualTo(new PaperId(90000001, 2)).hasToString("90000001.2");
    assertThat(paper.doi()).isEqualTo("10.9999/squeak.1");
    assertThat(paper.id("pmc")).isEqualTo("PMC9999999");
    assertThat(((JournalIssue) paper.publication()).journal().title())
        .isEqualTo("Journal of squeaks & whispers");
    assertThat(paper.indexing().headings().get(1).qualifiers())
        .extracting(q -> q.name() + q.major())
        .containsExactly("physiologytrue", "methodsfalse");
    assertThat(paper.indexing().chemicals().getFirst().registryNumber()).isEqualTo("EC 4.2.1.1");
    assertThat(paper.keywords())
        .containsExactly(
            new Keyword(new MarkedText("squeak", "squeak"), true, "NOTNLM"),
            new Keyword(new MarkedText("<i>Mus</i>", "Mus"), false, "NOTNLM"));
    assertThat(paper.dataBanks())
        .containsExactly(
            new DataBank("GEO", List.of("GSE1", "GSE2")), new DataBank("figshare", List.of()));
    assertThat(paper.relations())
        .containsExactly(
            new Relation(
                "ErratumIn", "J Squeaks. 2026 Feb;7(3):1.", new PaperId(90000009, 1), "one letter"),
            new Relation("CommentIn", "Whispers. 2026.", null, ""));
    assertThat(paper.references())
        .extracting(Reference::list, reference -> reference.citation().markup())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Main", "Cat T. <i>Hearing</i> mice. 2001."),
            org.assertj.core.groups.Tuple.tuple("More", "Dog P. 2002."));
    assertThat(paper.dates().history().get(1).time()).isEqualTo("06:00");
    assertThat(paper.notes().generalNotes())
        .containsExactly(new SourcedId("NASA", "Heard in orbit."));
    assertThat(paper.unknown()).isEmpty();
  }

  @Test
  void aChapterOfABookIsRead() throws Exception {
    Paper paper = ExamplePapers.book();
    assertThat(paper.title())
        .isEqualTo(new MarkedText("Whiskers and <i>tails</i>", "Whiskers and tails"));
    Book book = (Book) paper.publication();
    assertThat(book.title().plain()).isEqualTo("The Book of Mice");
    assertThat(book.date()).isEqualTo(new PartialDate("2020", "", "", "Spring", ""));
    assertThat(book.contributors()).extracting(Author::role).containsExactly("editor");
    assertThat(book.sections().getFirst().sections().getFirst().title().plain())
        .isEqualTo("Long ones");
    assertThat(paper.ids())
        .containsExactly(
            new SourcedId("bookaccession", "NBK9"), new SourcedId("pubmed", "90000002"));
    assertThat(paper.notes().items().getFirst().items()).containsExactly("Feelers");
    assertThat(paper.unknown()).isEmpty();
  }

  @Test
  void aCitationOfBefore2017IsRead() throws Exception {
    Paper paper =
        paper(
            """
            <MedlineCitation Owner="NLM" Status="MEDLINE">
            <PMID>12</PMID>
            <DateCreated><Year>1976</Year><Month>01</Month><Day>16</Day></DateCreated>
            <Article PubModel="Print"><Journal><JournalIssue CitedMedium="Print"><PubDate><MedlineDate>1975 Nov-Dec</MedlineDate></PubDate></JournalIssue></Journal>
            <ArticleTitle>Old.</ArticleTitle>
            <AuthorList><Author><LastName>A</LastName><Affiliation>Here.</Affiliation></Author></AuthorList></Article>
            </MedlineCitation>\
            """);
    assertThat(paper.id()).isEqualTo(new PaperId(12, 1)).hasToString("12");
    assertThat(paper.dates().created().iso()).isEqualTo("1976-01-16");
    assertThat(paper.publication().date().firstDay()).hasToString("Optional[1975-11-01]");
    assertThat(paper.authors().getFirst().affiliations().getFirst().name().plain())
        .isEqualTo("Here.");
    assertThat(paper.unknown()).isEmpty();
  }

  @Test
  void deletionsNamePapers() throws Exception {
    assertThat(reader.read(ExamplePapers.text("DeleteCitation")))
        .isEqualTo(new Deletions(List.of(new PaperId(90000004, 1), new PaperId(90000005, 3))));
  }

  @Test
  void whatIsNewIsKeptInTheTextAndNamedByItsPlace() throws Exception {
    String xml =
        "<PubmedArticle><MedlineCitation><PMID New='1'>1</PMID><Article><ArticleTitle>T <new>a<i>b</i></new>c</ArticleTitle><Novel/><Novel/>text</Article></MedlineCitation></PubmedArticle>";
    Paper paper = paper(xml);
    assertThat(paper.unknown())
        .containsExactly("PMID@New", "ArticleTitle/new", "Article/Novel", "Article/#text");
    assertThat(paper.title().plain()).isEqualTo("T c");
    assertThat(new String(PubMedWriter.write(paper), StandardCharsets.UTF_8)).isEqualTo(xml);
  }

  @Test
  void commentsCdataAndCharacterReferencesAreXml() throws Exception {
    Paper paper =
        paper(
            "<PubmedArticle><MedlineCitation><PMID Version='1'><!-- 2 -->3</PMID><Article><ArticleTitle><![CDATA[a<b]]> &#945;&#x3B2;<?x y?></ArticleTitle></Article></MedlineCitation></PubmedArticle>");
    assertThat(paper.id().pmid()).isEqualTo(3);
    assertThat(paper.title()).isEqualTo(new MarkedText("a&lt;b αβ", "a<b αβ"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "<PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation>",
        "<PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation></PubmedArticle><x/>",
        "<PubmedArticle><MedlineCitation><PMID>1</MedlineCitation></PMID></PubmedArticle>",
        "<PubmedArticle><MedlineCitation></MedlineCitation></PubmedArticle>",
        "<PubmedArticle/>",
        "<PubmedArticle><MedlineCitation><PMID>x</PMID></MedlineCitation></PubmedArticle>",
        "<PubmedArticle><MedlineCitation><PMID>99999999999999999999</PMID></MedlineCitation></PubmedArticle>",
        "<PubmedArticle><MedlineCitation><PMID Version='0'>1</PMID></MedlineCitation></PubmedArticle>",
        "<PubmedArticle><MedlineCitation><PMID>&unknown;</PMID></MedlineCitation></PubmedArticle>",
        "<PubmedArticle a='1' a='2'/>",
        "<NewRecord><PMID>1</PMID></NewRecord>",
        "<DeleteCitation><PMID/></DeleteCitation>",
      })
  void whatIsNoPaperIsRefusedWithItsPlace(String xml) {
    assertThatThrownBy(() -> reader.read(xml))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageStartingWith("Cannot read a paper: ")
        .hasMessageMatching("(?s).* \\(line \\d+, byte \\d+\\)\\.");
  }

  @Test
  void aPaperMayBeLarge() throws Exception {
    String title = "&amp;&#945;".repeat(100_000);
    String author =
        "<Author><LastName>A &lt; B</LastName><AffiliationInfo><Affiliation>C &amp; D</Affiliation></AffiliationInfo></Author>";
    Paper paper =
        paper(
            "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>"
                + title
                + "</ArticleTitle><AuthorList>"
                + author.repeat(10_000)
                + "</AuthorList></Article></MedlineCitation></PubmedArticle>");
    assertThat(paper.title().plain()).isEqualTo("&α".repeat(100_000));
    assertThat(paper.authors()).hasSize(10_000);
  }

  @Test
  void aByteThatIsNotUtf8IsRefusedWithItsPlace() {
    byte[] bytes = "<PubmedArticle>é?</PubmedArticle>".getBytes(StandardCharsets.UTF_8);
    bytes[17] = (byte) 0xFF;
    assertThatThrownBy(() -> reader.read(bytes))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("not UTF-8 (line 1, byte 17)");
  }

  private Paper paper(String xml) throws MalformedRecordException {
    return (Paper) reader.read(xml);
  }
}
