package dev.bdp.formats.pubchem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.model.Compound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Records with bytes flipped and lines cut, repeated and exchanged: they come back to the byte or
/// are refused with a place.
class CompoundRobustnessTest {
  private static final int MUTATIONS = Integer.getInteger("mutations", 50_000);

  private final CompoundReader reader = new CompoundReader();

  @Test
  void aDamagedExampleComesBackToTheByteOrIsRefusedWithAPlace() {
    damage(List.of(ExampleCompound.SALT), MUTATIONS / 5);
  }

  @Test
  void aDamagedRealCompoundComesBackToTheByteOrIsRefusedWithAPlace() {
    damage(RealCompounds.texts(), MUTATIONS);
  }

  private void damage(List<String> sources, int mutations) {
    long seed = Long.getLong("seed", 20_260_102L);
    int read = 0;
    for (int i = 0; i < mutations; i++) {
      Random random = new Random(seed + i);
      byte[] damaged = damage(sources.get(random.nextInt(sources.size())), random);
      try {
        read += comesBack(damaged) ? 1 : 0;
      } catch (RuntimeException | AssertionError e) {
        fail("Seed %d:%n%s".formatted(seed + i, new String(damaged, ISO_8859_1)), e);
      }
    }
    System.out.printf(
        "%d damaged compounds from seed %d: %d read and written to the byte, %d refused%n",
        mutations, seed, read, mutations - read);
    assertThat(read).isBetween(mutations / 10, mutations - 1);
  }

  private boolean comesBack(byte[] text) {
    Compound compound;
    try {
      compound = reader.read(text);
    } catch (MalformedRecordException e) {
      assertThat(e.location().offset()).isBetween(0, text.length);
      assertThat(e.getMessage()).startsWith("Cannot read ").endsWith(").");
      return false;
    }
    assertSame(CompoundWriter.write(compound), text);
    try {
      Compound loaded = CompoundRecordJson.read(CompoundRecordJson.write(compound));
      assertSame(CompoundWriter.write(loaded), text);
      assertThat(loaded).isEqualTo(compound);
    } catch (MalformedRecordException e) {
      throw new AssertionError(e);
    }
    assertThat(CompoundJson.write(compound)).isNotEmpty();
    return true;
  }

  private static void assertSame(byte[] written, byte[] source) {
    if (!Arrays.equals(written, source)) {
      throw new AssertionError("Written:\n" + new String(written, ISO_8859_1));
    }
  }

  private static byte[] damage(String source, Random random) {
    StringBuilder text = new StringBuilder(source);
    for (int i = 1 + random.nextInt(3); i > 0 && !text.isEmpty(); i--) {
      switch (random.nextInt(9)) {
        case 0 -> text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
        case 1 -> text.setCharAt(random.nextInt(text.length()), (char) (' ' + random.nextInt(95)));
        case 2 -> text.setLength(random.nextInt(text.length()));
        case 3 -> text.deleteCharAt(random.nextInt(text.length()));
        case 4 ->
            text.insert(
                random.nextInt(text.length()), " ;.,<>[]()-=:\"$\r\n".charAt(random.nextInt(17)));
        default -> exchange(text, random);
      }
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  private static void exchange(StringBuilder text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.toString().split("(?<=\n)")));
    int one = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.add(one, lines.get(other));
      case 1 -> lines.remove(one);
      case 2 -> lines.add(other, lines.remove(one));
      default -> {
        String line = lines.get(one);
        int cut = random.nextInt(line.length());
        lines.set(one, line.substring(0, cut) + (line.endsWith("\n") ? "\n" : ""));
      }
    }
    text.setLength(0);
    lines.forEach(text::append);
  }
}
