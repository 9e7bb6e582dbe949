package dev.bdp.sources.pubmed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.source.RecordView;
import dev.bdp.engine.source.RecordView.Fact;
import dev.bdp.engine.source.RecordView.Value;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubmed.PubMedReader;
import dev.bdp.formats.pubmed.model.Paper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperViewTest {
  private static final String ARTICLE =
      """
      <PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="2">31</PMID>
      <Article PubModel="Print"><Journal>
      <JournalIssue CitedMedium="Print"><Volume>7</Volume><PubDate><Year>2024</Year><Month>Mar</Month><Day>05</Day></PubDate></JournalIssue>
      <Title>Journal of inventions</Title></Journal>
      <ArticleTitle>A <i>mouse</i> &amp; its H<sub>2</sub>O.</ArticleTitle>
      <Abstract><AbstractText Label="AIM">To see.</AbstractText><AbstractText Label="RESULTS">Seen.</AbstractText></Abstract>
      <AuthorList CompleteYN="Y">
      <Author ValidYN="Y"><LastName>Doe</LastName><ForeName>Jane Q</ForeName><Initials>JQ</Initials></Author>
      <Author ValidYN="Y"><CollectiveName>The Mouse Group</CollectiveName></Author></AuthorList>
      <Language>eng</Language><Language>ger</Language>
      <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>
      </Article>
      <MedlineJournalInfo><MedlineTA>J Inv</MedlineTA></MedlineJournalInfo>
      <MeshHeadingList><MeshHeading><DescriptorName UI="D051379" MajorTopicYN="N">Mice</DescriptorName>
      <QualifierName UI="Q000502" MajorTopicYN="Y">physiology</QualifierName></MeshHeading></MeshHeadingList>
      <KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">water</Keyword></KeywordList>
      </MedlineCitation>
      <PubmedData><PublicationStatus>ppublish</PublicationStatus><ArticleIdList>
      <ArticleId IdType="pubmed">31</ArticleId><ArticleId IdType="doi">10.1000/inv.1</ArticleId><ArticleId IdType="pmc">PMC77</ArticleId>
      </ArticleIdList></PubmedData></PubmedArticle>\
      """;

  private static final String BOOK =
      """
      <PubmedBookArticle><BookDocument><PMID Version="1">32</PMID>
      <Book><Publisher><PublisherName>Nobody</PublisherName></Publisher><BookTitle book="x">A book of mice</BookTitle>
      <PubDate><Year>2001</Year></PubDate></Book>
      <ArticleTitle>Their tails</ArticleTitle></BookDocument>
      <PubmedBookData><PublicationStatus>ppublish</PublicationStatus></PubmedBookData></PubmedBookArticle>\
      """;

  @Test
  void whatAPaperSaysOfItselfAreFacts() throws Exception {
    RecordView view = view(ARTICLE);
    assertThat(view.title()).isEqualTo("A mouse & its H2O.");
    assertThat(view.subtitle()).contains("Journal of inventions · 2024 Mar 5");
    assertThat(view.facts())
        .containsExactly(
            Fact.of("PMID", "31.2"),
            new Fact(
                "DOI",
                List.of(new Value("10.1000/inv.1", Optional.of("https://doi.org/10.1000/inv.1")))),
            Fact.of("PMC", "PMC77"),
            Fact.of("Authors", List.of("Doe JQ", "The Mouse Group")),
            Fact.of("Abstract", "AIM: To see. RESULTS: Seen."),
            Fact.of("Types", "Journal Article"),
            Fact.of("MeSH", "Mice"),
            Fact.of("Keywords", "water"),
            Fact.of("Languages", List.of("eng", "ger")));
    assertThat(view.sequence()).isEmpty();
    assertThat(view.featuresTotal()).isZero();
  }

  @Test
  void aChapterStandsInItsBook() throws Exception {
    RecordView view = view(BOOK);
    assertThat(view.title()).isEqualTo("Their tails");
    assertThat(view.subtitle()).contains("A book of mice · 2001");
  }

  @Test
  void aPaperMayHaveLittle() throws Exception {
    RecordView view =
        view(
            """
            <PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">1</PMID>
            <Article PubModel="Print"><ArticleTitle></ArticleTitle></Article></MedlineCitation></PubmedArticle>\
            """);
    assertThat(view.title()).isEqualTo("PMID 1");
    assertThat(view.subtitle()).isEmpty();
    assertThat(view.facts()).containsExactly(Fact.of("PMID", "1"));
  }

  private static RecordView view(String xml) throws MalformedRecordException {
    return PaperView.of((Paper) new PubMedReader().read(xml));
  }
}
