package dev.bdp.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bdp.engine.record.Md5;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Files of PubMed made of papers that say little.
final class TestPapers {
  private TestPapers() {}

  static void write(Path directory, String name, String papers) throws IOException {
    Files.createDirectories(directory);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(
          ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, 1st January 2019//EN\" \"http://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_190101.dtd\">\n<PubmedArticleSet>\n"
                  + papers
                  + "</PubmedArticleSet>")
              .getBytes(UTF_8));
    }
    Files.write(directory.resolve(name), bytes.toByteArray());
    Files.writeString(
        directory.resolve(name + ".md5"),
        "MD5(" + name + ")= " + Md5.hex(bytes.toByteArray()) + "\n");
  }

  static String paper(int pmid, int version, String title) {
    return "<PubmedArticle><MedlineCitation Status=\"MEDLINE\" Owner=\"NLM\"><PMID Version=\"%d\">%d</PMID><Article PubModel=\"Print\"><ArticleTitle>%s</ArticleTitle></Article></MedlineCitation></PubmedArticle>"
        .formatted(version, pmid, title);
  }

  static String deletion(String pmids) {
    return "<DeleteCitation>" + pmids + "</DeleteCitation>";
  }
}
