/// PubMed: papers read from its XML and written as the same XML, as JSON and as MEDLINE text.
///
/// A file is one root whose children are the records:
///
/// ```
/// <PubmedArticleSet>
/// <PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">1</PMID>
/// <Article><ArticleTitle>The <i>lac</i> operon.</ArticleTitle>…</MedlineCitation></PubmedArticle>
/// <DeleteCitation><PMID Version="1">2</PMID></DeleteCitation>
/// </PubmedArticleSet>
/// ```
///
/// [XmlTree] makes a tree of one record and notes what `elements.txt` does not know; one class
/// turns each family of elements into its part of the paper. To add an element: a line in
/// `elements.txt`, a component in `model`, the reading in its `…Elements` class and the writing in
/// `PaperJson`. Start reading at [PubMedReader].
@NullMarked
package dev.bdp.formats.pubmed;

import org.jspecify.annotations.NullMarked;
