package dev.bdp.formats.pubmed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.formats.pubmed.model.Author;
import dev.bdp.formats.pubmed.model.JournalIssue;
import dev.bdp.formats.pubmed.model.Paper;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// What the reader says of real papers is what the JDK's DOM and XPath find in them.
class PubMedDomTest {
  private final XPath xpath = XPathFactory.newInstance().newXPath();

  @Test
  void everyValueOfTheExampleIsThatOfTheDocument() throws Exception {
    assertThat(compare(ExamplePapers.text("PubmedArticle"))).isEqualTo(49);
  }

  @Test
  void everyValueOfRealPapersIsThatOfTheDocument() throws Exception {
    int values = 0;
    for (String xml : RealPapers.papers()) {
      values += compare(xml);
    }
    System.out.println(values + " values compared");
    assertThat(values).isGreaterThan(1000);
  }

  private int compare(String xml) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    return compare(document, (Paper) new PubMedReader().read(xml));
  }

  private int compare(Document in, Paper paper) throws Exception {
    JournalIssue issue = (JournalIssue) paper.publication();
    int values = same(in, "//MedlineCitation/PMID", Stream.of(Long.toString(paper.id().pmid())));
    values += same(in, "//Article/ArticleTitle", texts(Stream.of(paper.title().plain())));
    values += same(in, "//Article/Journal/Title", Stream.of(issue.journal().title()));
    values += same(in, "//Article/Journal/ISSN", Stream.of(issue.journal().issn()));
    values +=
        same(
            in,
            "//Abstract/AbstractText | //OtherAbstract/AbstractText",
            paper.abstracts().stream()
                .flatMap(a -> a.sections().stream())
                .map(s -> s.text().plain()));
    values +=
        same(
            in,
            "//Author/LastName | //Author/CollectiveName",
            paper.authors().stream()
                .map(a ->
                    a.collectiveName().isEmpty() ? a.name().last() : a.collectiveName().plain()));
    values +=
        same(
            in,
            "//Author/AffiliationInfo/Affiliation",
            paper.authors().stream()
                .flatMap(a -> a.affiliations().stream())
                .map(a -> a.name().plain()));
    values +=
        same(
            in,
            "//Author//Identifier",
            paper.authors().stream().flatMap(PubMedDomTest::identifiers));
    values +=
        same(
            in,
            "//Investigator/LastName",
            paper.investigators().stream().map(i -> i.name().last()));
    values +=
        same(
            in,
            "//MeshHeading/DescriptorName",
            paper.indexing().headings().stream().map(h -> h.descriptor().name()));
    values +=
        same(
            in,
            "//MeshHeading/*[@MajorTopicYN='Y']/@UI",
            paper.indexing().headings().stream()
                .flatMap(h -> Stream.concat(Stream.of(h.descriptor()), h.qualifiers().stream()))
                .filter(term -> term.major())
                .map(term -> term.ui()));
    values +=
        same(in, "//NameOfSubstance", paper.indexing().chemicals().stream().map(c -> c.name()));
    values += same(in, "//GrantList/Grant/Agency", paper.grants().stream().map(g -> g.agency()));
    values +=
        same(in, "//GrantList/Grant/GrantID", texts(paper.grants().stream().map(g -> g.id())));
    values += same(in, "//Keyword", paper.keywords().stream().map(k -> k.text().plain()));
    values += same(in, "//Article/Language", paper.languages().stream());
    values += same(in, "//PublicationType/@UI", paper.publicationTypes().stream().map(t -> t.ui()));
    values +=
        same(
            in, "//Reference/Citation", paper.references().stream().map(r -> r.citation().plain()));
    values +=
        same(
            in,
            "//Reference/ArticleIdList/ArticleId",
            paper.references().stream().flatMap(r -> r.ids().stream()).map(id -> id.value()));
    values +=
        same(
            in, "//PubmedData/ArticleIdList/ArticleId", paper.ids().stream().map(id -> id.value()));
    values +=
        same(in, "//ELocationID", paper.locations().stream().map(location -> location.value()));
    values += same(in, "//RefSource", paper.relations().stream().map(r -> r.source()));
    values +=
        same(
            in,
            "//AccessionNumber",
            paper.dataBanks().stream().flatMap(b -> b.accessions().stream()));
    values +=
        same(
            in,
            "//History/PubMedPubDate/Year",
            paper.dates().history().stream().map(e -> e.date().year()));
    values += same(in, "//JournalIssue/PubDate/Year", texts(Stream.of(issue.date().year())));
    values += same(in, "//JournalIssue/PubDate/Month", texts(Stream.of(issue.date().month())));
    values +=
        same(in, "//CoiStatement", texts(Stream.of(paper.notes().conflictOfInterest().plain())));
    return values;
  }

  private static Stream<String> identifiers(Author author) {
    return Stream.concat(
            author.identifiers().stream(),
            author.affiliations().stream()
                .flatMap(affiliation -> affiliation.identifiers().stream()))
        .map(id -> id.value());
  }

  private static Stream<String> texts(Stream<String> texts) {
    return texts.filter(text -> !text.isEmpty());
  }

  private int same(Document in, String path, Stream<String> read) throws Exception {
    NodeList nodes = (NodeList) xpath.evaluate(path, in, XPathConstants.NODESET);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (!(nodes.item(i) instanceof Element element) || !element.getTextContent().isEmpty()) {
        expected.add(nodes.item(i).getTextContent().strip());
      }
    }
    assertThat(read.toList()).as(path).isEqualTo(expected);
    return expected.size();
  }
}
