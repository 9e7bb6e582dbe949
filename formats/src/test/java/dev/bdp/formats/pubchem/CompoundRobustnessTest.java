package dev.bdp.formats.pubchem;

import static dev.bdp.formats.DamagedTexts.assertSame;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.formats.DamagedTexts;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.model.Compound;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Damaged compounds come back to the byte or are refused with a place.
class CompoundRobustnessTest {
  private static final String MARKS = " ;.,<>[]()-=:\"$\r\n";

  private final CompoundReader reader = new CompoundReader();

  @Test
  void aDamagedExampleComesBackToTheByteOrIsRefusedWithAPlace() {
    damage("examples", List.of(ExampleCompound.SALT), 10_000);
  }

  @Test
  void aDamagedRealCompoundComesBackToTheByteOrIsRefusedWithAPlace() {
    damage("compounds", RealCompounds.texts(), 50_000);
  }

  private void damage(String kind, List<String> texts, int count) {
    List<byte[]> sources = texts.stream().map(text -> text.getBytes(ISO_8859_1)).toList();
    DamagedTexts.of(kind, sources, MARKS).comeBackOrAreRefused(count, this::comesBack);
  }

  private void comesBack(byte[] text, int number) throws MalformedRecordException {
    Compound compound = reader.read(text);
    assertSame(CompoundWriter.write(compound), text);
    try {
      Compound loaded = CompoundRecordJson.read(CompoundRecordJson.write(compound));
      assertSame(CompoundWriter.write(loaded), text);
      assertThat(loaded).isEqualTo(compound);
    } catch (MalformedRecordException e) {
      throw new AssertionError(e);
    }
    assertThat(CompoundJson.write(compound)).isNotEmpty();
  }
}
