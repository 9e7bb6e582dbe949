package dev.bdp.formats.uniprot.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bdp.formats.uniprot.UniProtReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Entries of old layouts have no twins; their JSON is that of an entry all the same, and comes
/// back.
class RestLegacyTest {
  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void everyOldEntryGivesJsonThatComesBack() throws Exception {
    UniProtRestJson rest = new UniProtRestJson();
    int entries = 0;
    for (Path file : SharedData.files("uniprot/legacy")) {
      for (String text : new String(Files.readAllBytes(file), ISO_8859_1).split("(?<=\n//\r?\n)")) {
        byte[] json = rest.write(new UniProtReader().read(text.getBytes(ISO_8859_1)));
        JsonNode tree = mapper.readTree(json);
        assertThat(tree.path("primaryAccession").asText()).as(file.toString()).isNotEmpty();
        assertThat(
                JsonDifferences.between(
                    tree, mapper.readTree(rest.write(UniProtRestJson.read(json)))))
            .as("%s of %s", tree.path("primaryAccession"), file)
            .isEqualTo(List.of());
        entries++;
      }
    }
    System.out.println("REST JSON: " + entries + " old entries come back");
    assertThat(entries).isPositive();
  }
}
