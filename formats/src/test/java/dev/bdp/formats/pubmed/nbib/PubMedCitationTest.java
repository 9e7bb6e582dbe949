package dev.bdp.formats.pubmed.nbib;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubmed.ExamplePapers;
import dev.bdp.formats.pubmed.PubMedReader;
import dev.bdp.formats.pubmed.model.Paper;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is known of real papers, against how PubMed writes it: their citation lines and the order
/// of their fields.
class PubMedCitationTest {
  /// PubMed's own lines for the PMIDs 14630660, 16377612, 16403221, 35503723, 37195739, 34570171
  /// and 23039619; in the older ones the DOI was left out. Then the models of NLM's page on the
  /// source.
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      textBlock =
          """
          Print, Bioinformatics, 2003 Nov 22, , 19, 17, 2308-10, , ppublish, Bioinformatics. 2003 Nov 22;19(17):2308-10.
          Print-Electronic, Bioinformatics, 2006 Mar 1, 2005 12 23, 22, 5, 616-7, , ppublish, Bioinformatics. 2006 Mar 1;22(5):616-7. Epub 2005 Dec 23.
          Electronic, BMC Bioinformatics, 2006, 2006 01 10, 7, , 10, , epublish, BMC Bioinformatics. 2006 Jan 10;7:10.
          Print, Microb Genom, 2022 May, , 8, 5, , 10.1099/mgen.0.000823, ppublish, Microb Genom. 2022 May;8(5). doi: 10.1099/mgen.0.000823.
          Print-Electronic, Mol Biol Cell, 2023 May 17, 2023 05 17, , , mbcE22120560, 10.1091/mbc.E22-12-0560, aheadofprint, Mol Biol Cell. 2023 May 17:mbcE22120560. doi: 10.1091/mbc.E22-12-0560.
          Print-Electronic, Bioinformatics, 2021 Sep 27, 2021 09 27, 38, 2, 344-50, 10.1093/bioinformatics/btab672, aheadofprint, Bioinformatics. 2021 Sep 27;38(2):344-50. doi: 10.1093/bioinformatics/btab672.
          Print, Med Phys, 2012 Oct, , 39, 10, 5795-813, 10.1118/1.4748329, ppublish, Med Phys. 2012 Oct;39(10):5795-813. doi: 10.1118/1.4748329.
          Electronic-Print, J, 2020 Mar 17, 2020 03 09, 94, 7, e1, , epublish, J. 2020 Mar 9;94(7):e1. Print 2020 Mar 17.
          Electronic-eCollection, J, 2012, 2013 01 25, 3, , 1, , epublish, J. 2013 Jan 25;3:1. eCollection 2012.
          """)
  void theSourceIsWrittenAsPubMedWritesIt(
      String model,
      String journal,
      String issued,
      String electronic,
      String volume,
      String issue,
      String pages,
      String doi,
      String status,
      String source)
      throws Exception {
    String xml =
        ExamplePapers.citation(
            model,
            journal,
            date("PubDate", issued) + element("Volume", volume) + element("Issue", issue),
            element("MedlinePgn", pages, "Pagination")
                + (doi == null ? "" : "<ELocationID EIdType=\"doi\">" + doi + "</ELocationID>")
                + date("ArticleDate", electronic),
            status);
    assertThat(nbib(xml)).contains("SO  - " + source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // 35503723
        "PMID OWN STAT DCOM LR IS VI IP DP TI LID AB FAU AU AD LA PT PL TA JT JID SB MH OTO OT EDAT MHDA CRDT PHST AID PST SO",
        // 34570171
        "PMID OWN STAT LR IS VI IP DP TI PG LID AB CI FAU AU AD LA PT DEP TA JT JID SB PMC EDAT MHDA CRDT PHST AID PST SO",
        // 37195739
        "PMID OWN STAT LR IS DP TI PG LID AB FAU AU AD LA PT DEP PL TA JT JID SB EDAT MHDA CRDT PHST AID PST SO",
        // 14630660
        "PMID OWN STAT DCOM LR IS VI IP DP TI PG AB AD FAU AU LA PT PL TA JT JID RN SB MH EDAT MHDA PST SO"
      })
  void theFieldsStandInTheOrderOfPubMed(String order) throws Exception {
    List<String> real = List.of(order.split(" "));
    List<String> ours =
        nbib(ExamplePapers.text("PubmedArticle")).stream()
            .filter(line -> !line.startsWith(" "))
            .map(line -> line.substring(0, 4).strip())
            .distinct()
            .filter(real::contains)
            .toList();
    assertThat(real.stream().filter(ours::contains).filter(tag -> !tag.equals("AD")))
        .containsExactlyElementsOf(ours.stream().filter(tag -> !tag.equals("AD")).toList());
  }

  private static List<String> nbib(String xml) throws MalformedRecordException {
    Paper paper = (Paper) new PubMedReader().read(xml.getBytes(UTF_8));
    return Arrays.asList(new String(PubMedNbib.write(paper), UTF_8).split("\n"));
  }

  private static String element(String name, String value, String... around) {
    String inner = value == null ? "" : "<" + name + ">" + value + "</" + name + ">";
    for (String outer : around) {
      inner = inner.isEmpty() ? "" : "<" + outer + ">" + inner + "</" + outer + ">";
    }
    return inner;
  }

  private static String date(String name, String words) {
    if (words == null) {
      return "";
    }
    String[] parts = words.split(" ");
    return "<%1$s>%2$s%3$s%4$s</%1$s>"
        .formatted(
            name,
            element("Year", parts[0]),
            element("Month", parts.length > 1 ? parts[1] : null),
            element("Day", parts.length > 2 ? parts[2] : null));
  }
}
