package dev.bdp.formats.pubmed;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubmed.model.Deletions;
import dev.bdp.formats.pubmed.model.PaperId;
import dev.bdp.formats.pubmed.model.PubMedRecord;
import java.util.ArrayList;
import java.util.List;

/// Reads the XML of one `PubmedArticle`, `PubmedBookArticle`, `MedlineCitation` (files of before
/// 2017), `BookDocument` or `DeleteCitation`.
///
/// The source text is kept in the paper; what the reader does not know is kept there and counted,
/// never an error. A reader keeps its tables from record to record: use one per thread.
public final class PubMedReader {
  private final XmlTree tree = new XmlTree();

  /// Reads a record that fills the array, UTF-8.
  ///
  /// @throws MalformedRecordException when it is not well-formed XML in UTF-8, declares a DTD or
  ///   uses entities of its own, is none of the elements above, or has no PMID; quarantine the
  ///   record
  public PubMedRecord read(byte[] bytes) throws MalformedRecordException {
    return read(Places.decoded(bytes));
  }

  /// Reads a record from its characters.
  ///
  /// @throws MalformedRecordException as [#read(byte[])] does
  public PubMedRecord read(String xml) throws MalformedRecordException {
    XmlElement root = tree.read(xml);
    return switch (root.name()) {
      case "PubmedArticle" ->
          new ArticleElements(root.childOrEmpty("MedlineCitation"), root.childOrEmpty("PubmedData"))
              .paper(tree.unknown(), xml);
      case "MedlineCitation" ->
          new ArticleElements(root, new XmlElement("PubmedData", List.of()))
              .paper(tree.unknown(), xml);
      case "PubmedBookArticle" ->
          new BookElements(root.childOrEmpty("BookDocument"), root.childOrEmpty("PubmedBookData"))
              .paper(tree.unknown(), xml);
      case "BookDocument" ->
          new BookElements(root, new XmlElement("PubmedBookData", List.of()))
              .paper(tree.unknown(), xml);
      case "DeleteCitation", "DeleteDocument" -> deletions(root, xml);
      default -> throw Places.malformed("it is a <" + root.name() + ">, not a paper", xml, 0);
    };
  }

  private static Deletions deletions(XmlElement root, String xml) throws MalformedRecordException {
    List<PaperId> papers = new ArrayList<>();
    for (XmlElement pmid : root.children("PMID")) {
      papers.add(CommonElements.paperId(pmid, xml));
    }
    return new Deletions(List.copyOf(papers));
  }
}
