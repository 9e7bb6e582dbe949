package dev.bdp.formats.pubmed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bdp.formats.pubmed.model.Deletions;
import dev.bdp.formats.pubmed.model.Paper;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PubMedRoundTripTest {
  private final PubMedReader reader = new PubMedReader();

  @Test
  void theRecordJsonAloneGivesTheExamplesBackToTheByte() throws Exception {
    assertComesBack(ExamplePapers.text("PubmedArticle"));
    assertComesBack(ExamplePapers.text("PubmedBookArticle"));
  }

  @Test
  void theRecordJsonCanBeQueriedByPeople() throws Exception {
    JsonNode json = new ObjectMapper().readTree(PubMedRecordJson.write(ExamplePapers.article()));
    assertThat(json.get("pmid").asLong()).isEqualTo(90000001);
    assertThat(json.get("title").asText()).isEqualTo("How Mus musculus says H2O at < 5 kHz: x<.");
    assertThat(json.get("journal").asText()).isEqualTo("Journal of squeaks & whispers");
    assertThat(json.get("date").asText()).isEqualTo("2026-01-07");
    assertThat(json.get("authors").get(0).asText()).isEqualTo("Doe JQ Jr");
    assertThat(json.get("mesh").get(1).asText()).isEqualTo("Voice");
  }

  @Test
  void everyRealPaperComesBackToTheByteAndNothingInItIsUnknown() throws Exception {
    long source = 0;
    long json = 0;
    int papers = 0;
    for (String xml : RealPapers.papers()) {
      Paper paper = assertComesBack(xml);
      assertThat(paper.unknown()).as("PMID %s", paper.id()).isEmpty();
      source += xml.getBytes(UTF_8).length;
      json += PubMedRecordJson.write(paper).length;
      papers++;
    }
    System.out.printf(
        "%d papers, JSON bytes / source bytes %.3f%n", papers, (double) json / source);
    assertThat(json).isLessThanOrEqualTo(source * 13 / 10);
  }

  @Test
  void deletionsOfRealFilesAreThoseThatTheFilesName() throws Exception {
    for (Map.Entry<String, String> file : RealPapers.files().entrySet()) {
      Matcher found =
          Pattern.compile("<DeleteCitation>.*?</DeleteCitation>", Pattern.DOTALL)
              .matcher(file.getValue());
      while (found.find()) {
        List<String> pmids =
            Pattern.compile("<PMID[^>]*>(\\d+)")
                .matcher(found.group())
                .results()
                .map(pmid -> pmid.group(1))
                .toList();
        assertThat(((Deletions) reader.read(found.group())).papers())
            .extracting(paper -> Long.toString(paper.pmid()))
            .isEqualTo(pmids);
      }
    }
  }

  private Paper assertComesBack(String xml) throws Exception {
    Paper paper = (Paper) reader.read(xml.getBytes(UTF_8));
    Paper back = PubMedRecordJson.read(PubMedRecordJson.write(paper), reader);
    assertThat(new String(PubMedWriter.write(back), UTF_8)).isEqualTo(xml);
    assertThat(back).isEqualTo(paper);
    return paper;
  }
}
