package dev.bdp.formats.genbank;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bdp.formats.genbank.RealRecords.SourceRecord;
import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.GenBankRecord;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenBankRoundTripTest {
  private final GenBankReader reader = new GenBankReader();

  @Test
  void everyRealRecordComesBackToTheByteFromItselfAndFromItsJson() throws Exception {
    long sourceBytes = 0;
    long jsonBytes = 0;
    List<SourceRecord> records = RealRecords.all();
    for (SourceRecord source : records) {
      GenBankRecord entry = reader.read(source.text());
      assertThat(GenBankWriter.write(entry)).as(source.toString()).isEqualTo(source.text());
      byte[] json = GenBankRecordJson.write(entry);
      GenBankRecord fromJson = GenBankRecordJson.read(json);
      assertThat(fromJson).as(source.toString()).isEqualTo(entry);
      ByteArrayOutputStream streamed = new ByteArrayOutputStream();
      GenBankWriter.write(fromJson, streamed);
      assertThat(streamed.toByteArray()).as(source.toString()).isEqualTo(source.text());
      assertThat(json.length).as(source.toString()).isLessThan(source.text().length * 5 / 4);
      sourceBytes += source.text().length;
      jsonBytes += json.length;
    }
    System.out.printf(
        "%d records, %d bytes, %.3f of that as JSON%n",
        records.size(), sourceBytes, (double) jsonBytes / sourceBytes);
  }

  @Test
  void everyFileHoldsAsManyRecordsAsLinesThatStartWithLocus() throws Exception {
    for (Path file : RealRecords.files()) {
      long locusLines =
          Files.readAllLines(file, ISO_8859_1).stream().filter(l -> l.startsWith("LOCUS")).count();
      assertThat(RealRecords.of(file)).as(file.toString()).hasSize((int) locusLines);
    }
  }

  @Test
  void everyRealLocationPrintsAsItWasRead() throws Exception {
    int locations = 0;
    for (SourceRecord source : RealRecords.all()) {
      for (Feature feature : reader.read(source.text()).features()) {
        assertThat(feature.location().toString())
            .isEqualTo(feature.locationLines().replaceAll("\\s", ""));
        locations++;
      }
    }
    assertThat(locations).isGreaterThan(2000);
  }

  @Test
  void aRecordComesBackFromItsJsonWithKeysInAnyOrder() throws Exception {
    for (String text : Examples.ALL) {
      for (int longestPlain : new int[] {1, 1000}) {
        GenBankRecord entry = new GenBankReader(longestPlain).read(text.getBytes(ISO_8859_1));
        JsonNode json = new ObjectMapper().readTree(GenBankRecordJson.write(entry));
        Comparator<String> asJsonbDoes =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
        for (Comparator<String> order : List.of(asJsonbDoes, asJsonbDoes.reversed())) {
          byte[] sorted = new ObjectMapper().writeValueAsBytes(sorted(json, order));
          assertThat(GenBankRecordJson.read(sorted)).isEqualTo(entry);
        }
      }
    }
  }

  private static JsonNode sorted(JsonNode json, Comparator<String> order) {
    if (json.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      json.forEach(element -> array.add(sorted(element, order)));
      return array;
    }
    if (!json.isObject()) {
      return json;
    }
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    names.sort(order);
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    names.forEach(name -> object.set(name, sorted(json.get(name), order)));
    return object;
  }

  @Test
  void everyRealRecordComesBackWhenItsSequenceIsPacked() throws Exception {
    GenBankReader packing = new GenBankReader(100);
    for (SourceRecord source : RealRecords.all()) {
      GenBankRecord entry = packing.read(source.text());
      assertThat(GenBankWriter.write(GenBankRecordJson.read(GenBankRecordJson.write(entry))))
          .as(source.toString())
          .isEqualTo(source.text());
    }
  }
}
