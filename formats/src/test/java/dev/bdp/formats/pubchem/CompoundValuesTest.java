package dev.bdp.formats.pubchem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bdp.formats.pubchem.model.Atom;
import dev.bdp.formats.pubchem.model.AtomProperty;
import dev.bdp.formats.pubchem.model.AtomProperty.AtomValue;
import dev.bdp.formats.pubchem.model.AtomProperty.Kind;
import dev.bdp.formats.pubchem.model.Compound;
import dev.bdp.formats.pubchem.model.Tag;
import dev.bdp.formats.pubchem.model.TagType;
import dev.bdp.formats.pubchem.model.TagValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the library reads from real compounds, against a plain scan of their text and against what
/// PubChem computed from the same structure.
class CompoundValuesTest {
  private static final Pattern TAG = Pattern.compile("> <(\\w+)>\n((?:.+\n)*)\n");
  private static final Pattern ELEMENT = Pattern.compile("([A-Z][a-z]?)([0-9]*)");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyTagHasTheTypeOfItsTextAndItsText() throws Exception {
    for (String text : RealCompounds.texts()) {
      Compound compound = ExampleCompound.read(text);
      Map<String, String> scanned = scan(text);
      assertThat(compound.tags().keySet()).containsExactlyElementsOf(scanned.keySet());
      for (Tag tag : Tag.values()) {
        String value = scanned.get(tag.key());
        if (value == null) {
          assertThat(compound.tags()).doesNotContainKey(tag.key());
          continue;
        }
        switch (tag.type()) {
          case WHOLE_NUMBER ->
              assertThat(compound.wholeNumber(tag)).hasValue(Long.parseLong(value));
          case DECIMAL_NUMBER ->
              assertThat(compound.decimalNumber(tag)).contains(new BigDecimal(value));
          case TEXT -> assertThat(compound.text(tag)).contains(value);
          default -> {
            assertThat(compound.tags().get(tag.key())).isNotInstanceOf(TagValue.Text.class);
            assertThat(tag.type()).isNotEqualTo(TagType.TEXT);
          }
        }
      }
    }
  }

  @Test
  void theStructureAgreesWithWhatPubChemComputedFromIt() throws Exception {
    for (String text : RealCompounds.texts()) {
      Compound compound = ExampleCompound.read(text);
      Map<String, String> tags = scan(text);
      Map<String, Integer> elements = new TreeMap<>();
      for (Atom atom : compound.structure().atoms()) {
        elements.merge(atom.symbol(), 1, Integer::sum);
      }
      assertThat(elements).isEqualTo(formula(tags.get("PUBCHEM_MOLECULAR_FORMULA")));
      assertThat(sum(compound, Kind.CHARGE))
          .isEqualTo(Integer.parseInt(tags.get("PUBCHEM_TOTAL_CHARGE")));
      assertThat(count(compound, Kind.ISOTOPE))
          .isEqualTo(Integer.parseInt(tags.get("PUBCHEM_ISOTOPIC_ATOM_COUNT")));
      var bits = ((TagValue.Fingerprint) compound.tags().get(Tag.CACTVS_SUBSKEYS.key())).bits();
      int carbons = elements.getOrDefault("C", 0);
      // PubChem's substructure keys 9 to 13: at least 2, 4, 8, 16, 32 carbons
      for (int key = 0; key < 5; key++) {
        assertThat(bits.get(9 + key)).isEqualTo(carbons >= 2 << key);
      }
    }
  }

  @Test
  void thePublishedJsonNamesTagsAndStatesChargesOfAtoms() throws Exception {
    ObjectNode json =
        (ObjectNode) JSON.readTree(CompoundJson.write(ExampleCompound.read(ExampleCompound.SALT)));
    assertThat(json.get("cid").asLong()).isEqualTo(90000001);
    assertThat(json.get("complexity").asText()).isEqualTo("12.5");
    assertThat(json.get("nonStandardBonds").toString())
        .isEqualTo("[{\"first\":1,\"second\":2,\"code\":7}]");
    assertThat(json.get("atoms").toString())
        .isEqualTo(
            "[{\"symbol\":\"N\",\"x\":2.5369,\"y\":-0.155,\"z\":0.0,\"charge\":1},"
                + "{\"symbol\":\"O\",\"x\":-3.0739,\"y\":10.155,\"z\":-0.0,\"charge\":-1,\"parity\":1},"
                + "{\"symbol\":\"H\",\"x\":12.0,\"y\":0.0,\"z\":1.25,\"isotope\":2}]");
    assertThat(json.get("bonds").toString())
        .isEqualTo("[{\"first\":2,\"second\":3,\"order\":1,\"stereo\":6}]");
    String novelty = ExampleCompound.SALT.replace("PUBCHEM_EXACT_MASS", "PUBCHEM_NOVELTY");
    JsonNode others =
        JSON.readTree(CompoundJson.write(ExampleCompound.read(novelty))).get("otherTags");
    assertThat(others.toString()).isEqualTo("{\"PUBCHEM_NOVELTY\":\"36.0437\"}");
  }

  @Test
  void theSmilesLineHoldsTheSmilesWithIsotopesAndTheCid() throws Exception {
    assertThat(CompoundSmiles.write(ExampleCompound.read(ExampleCompound.SALT)))
        .contains("[2H][O-].[NH4+]\t90000001\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(
            CompoundSmiles.write(
                ExampleCompound.read(ExampleCompound.SALT.replace("PUBCHEM_OPENEYE", "OLD"))))
        .isEmpty();
  }

  private static Map<String, String> scan(String text) {
    Map<String, String> tags = new LinkedHashMap<>();
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      tags.put(tag.group(1), tag.group(2).strip());
    }
    return tags;
  }

  private static Map<String, Integer> formula(String text) {
    Map<String, Integer> elements = new TreeMap<>();
    Matcher element = ELEMENT.matcher(text.replaceFirst("[+-].*", ""));
    while (element.find()) {
      elements.put(
          element.group(1), element.group(2).isEmpty() ? 1 : Integer.parseInt(element.group(2)));
    }
    return elements;
  }

  private static int sum(Compound compound, Kind kind) {
    return compound.structure().properties().stream()
        .filter(property -> property.kind() == kind)
        .flatMap(property -> property.values().stream())
        .mapToInt(AtomValue::value)
        .sum();
  }

  private static int count(Compound compound, Kind kind) {
    return compound.structure().properties().stream()
        .filter(property -> property.kind() == kind)
        .map(AtomProperty::values)
        .mapToInt(values -> values.size())
        .sum();
  }

  /// Source: the CTfile formats of MDL, "Atom block": where isotope lines, or charge and radical
  /// lines, stand they replace what the atom lines say.
  @Test
  void anAtomLineSaysMassChargeAndRadicalUnlessThePropertiesDo() throws Exception {
    String coded =
        """
        1
          -OEChem-01020304052D

          2  1  0     0  0  0  0  0  0999 V2000
            2.0000    0.0000    0.0000 H   1  4  0  0  0  0  0  0  0  0  0  0
            3.0000    0.0000    0.0000 O   0  5  0  0  0  0  0  0  0  0  0  0
          1  2  1  0  0  0  0
        M  END
        > <PUBCHEM_COMPOUND_CID>
        1

        $$$$
        """;
    JsonNode atoms = json(coded).get("atoms");
    assertThat(atoms.get(0).get("massDifference").asInt()).isEqualTo(1);
    assertThat(atoms.get(0).get("radical").asInt()).isEqualTo(2);
    assertThat(atoms.get(1).get("charge").asInt()).isEqualTo(-1);
    String stated = "M  CHG  1   1   1\nM  ISO  1   1   3\nM  END";
    JsonNode replaced = json(coded.replace("M  END", stated)).get("atoms");
    assertThat(replaced.get(0).toString())
        .contains("\"charge\":1,\"isotope\":3")
        .doesNotContain("massDifference")
        .doesNotContain("radical");
    assertThat(replaced.get(1).has("charge")).isFalse();
  }

  @Test
  void numbersOfThreeDigitsTouch() throws Exception {
    StringBuilder text = new StringBuilder("1\n  -OEChem-01020304052D\n\n");
    text.append("300299  0     0  0  0  0  0  0999 V2000\n");
    text.append(
        "    2.0000    0.0000    0.0000 C   0  0  0  0  0  0  0  0  0  0  0  0\n".repeat(300));
    for (int i = 1; i < 300; i++) {
      text.append("%3d%3d  1  0  0  0  0\n".formatted(i, i + 1));
    }
    text.append("M  END\n> <PUBCHEM_COMPOUND_CID>\n1\n\n$$$$\n");
    Compound compound = ExampleCompound.read(text.toString());
    assertThat(compound.structure().atoms()).hasSize(300);
    assertThat(compound.structure().bonds().getLast().second()).isEqualTo(300);
    assertThat(compound.rawBlocks()).isEmpty();
    assertThat(CompoundWriter.write(compound))
        .asString(StandardCharsets.US_ASCII)
        .isEqualTo(text.toString());
  }

  private static JsonNode json(String text) throws Exception {
    return JSON.readTree(CompoundJson.write(ExampleCompound.read(text)));
  }
}
