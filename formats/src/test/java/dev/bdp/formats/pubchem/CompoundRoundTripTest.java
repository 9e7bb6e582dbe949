package dev.bdp.formats.pubchem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bdp.formats.pubchem.model.Compound;
import java.util.List;
import org.junit.jupiter.api.Test;

/// From the compound alone, and from its compact JSON alone, the source text comes back.
class CompoundRoundTripTest {
  /// JSONB gives back an object's keys in an order of its own.
  private static final ObjectMapper REORDERING =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  @Test
  void everyRealCompoundComesBackToTheByteWithoutRawBlocks() throws Exception {
    List<String> texts = RealCompounds.texts();
    assertThat(texts).hasSize(300);
    long sourceBytes = 0;
    long jsonBytes = 0;
    for (String text : texts) {
      Compound compound = ExampleCompound.read(text);
      assertThat(compound.rawBlocks()).isEmpty();
      assertComesBack(text);
      sourceBytes += text.length();
      jsonBytes += CompoundRecordJson.write(compound).length;
    }
    System.out.printf(
        "%d compounds; JSON bytes / source bytes %.3f%n",
        texts.size(), (double) jsonBytes / sourceBytes);
    assertThat(jsonBytes).isLessThan(sourceBytes);
  }

  @Test
  void layoutsThatPubChemDoesNotWriteComeBackToTheByte() throws Exception {
    String salt = ExampleCompound.SALT;
    assertComesBack(salt);
    assertComesBack(salt.replace("\n", "\r\n"));
    assertComesBack(salt.replace("\n", " \n"));
    assertComesBack(salt.stripTrailing());
    assertComesBack(salt + "\n");
    assertComesBack(salt.replace("> <PUBCHEM", ">  <PUBCHEM"));
    assertComesBack(salt.replace("0999 V2000", "  1 V2000"));
    assertComesBack(salt.replace("   -0.1550 ", "    -0.155 "));
    assertComesBack(salt.replace("  0  5  1  0  0", "  0  5  1  0  4"));
    assertComesBack(salt.replace("  2  3  1  6  0  0  0\n", "  2  3  1  6\n"));
    assertComesBack(salt.replace("M  END", "M  STY  1   1 DAT\nA    3\nalias\nM  CHG  x\nM  END"));
    assertComesBack(salt.replace("  3  1  0", "  3  1  1").replace("M  CHG", "  1 F    2\nM  CHG"));
    assertComesBack(salt.replace("36.10", "036.10"));
    assertComesBack(salt.replace("azanium;deuteriooxide\n", ""));
    assertComesBack(salt.replace("azanium;", "\"\\é\t\u2028"));
    assertComesBack(salt.replace("PUBCHEM_EXACT_MASS", "PUBCHEM_XLOGP3_AA"));
    assertComesBack(salt.replace("PUBCHEM_EXACT_MASS", "PUBCHEM_NOVELTY"));
    assertComesBack(salt.replace("36.0437\n\n", "36.0437\n\n\n"));
  }

  private static void assertComesBack(String text) throws Exception {
    Compound compound = ExampleCompound.read(text);
    assertThat(CompoundWriter.write(compound)).isEqualTo(ExampleCompound.bytes(text));
    byte[] json = CompoundRecordJson.write(compound);
    byte[] reordered = REORDERING.writeValueAsBytes(REORDERING.readValue(json, Object.class));
    for (byte[] staged : List.of(json, reordered)) {
      Compound loaded = CompoundRecordJson.read(staged);
      assertThat(loaded).isEqualTo(compound);
      assertThat(CompoundWriter.write(loaded)).isEqualTo(ExampleCompound.bytes(text));
    }
  }
}
