package dev.bdp.formats.uniprot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.RealEntries.SourceEntry;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Real entries with lines cut, flipped, repeated and exchanged: they come back to the byte or are
/// refused with a place.
class UniProtRobustnessTest {
  private static final int MUTATIONS = Integer.getInteger("mutations", 100_000);
  private static final int LONGEST = 16_000;

  private final UniProtReader reader = new UniProtReader();

  @Test
  void aDamagedEntryComesBackToTheByteOrIsRefusedWithAPlace() {
    long seed = Long.getLong("seed", 20_260_101L);
    List<byte[]> sources = sources();
    int read = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      Random random = new Random(seed + i);
      byte[] damaged = damage(sources.get(random.nextInt(sources.size())), random);
      try {
        read += comesBack(damaged) ? 1 : 0;
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        fail("Seed %d:%n%s".formatted(seed + i, new String(damaged, ISO_8859_1)), e);
      }
    }
    System.out.printf(
        "%d damaged entries from seed %d: %d read and written to the byte, %d refused%n",
        MUTATIONS, seed, read, MUTATIONS - read);
    assertThat(read).isBetween(MUTATIONS / 10, MUTATIONS - 1);
  }

  private static List<byte[]> sources() {
    List<SourceEntry> entries = new ArrayList<>(RealEntries.modern());
    entries.addAll(RealEntries.legacy());
    return entries.stream().map(SourceEntry::text).filter(text -> text.length < LONGEST).toList();
  }

  private boolean comesBack(byte[] text) {
    UniProtEntry entry;
    try {
      entry = reader.read(text);
    } catch (MalformedRecordException e) {
      assertThat(e.location().offset()).isBetween(0, text.length);
      assertThat(e.getMessage()).startsWith("Cannot read ").endsWith(").");
      return false;
    }
    assertSame(UniProtWriter.write(entry), text);
    try {
      assertSame(UniProtWriter.write(UniProtRecordJson.read(UniProtRecordJson.write(entry))), text);
    } catch (MalformedRecordException e) {
      throw new AssertionError(e);
    }
    return true;
  }

  private static void assertSame(byte[] written, byte[] source) {
    if (!Arrays.equals(written, source)) {
      throw new AssertionError("Written:\n" + new String(written, ISO_8859_1));
    }
  }

  private static byte[] damage(byte[] source, Random random) {
    StringBuilder text = new StringBuilder(new String(source, ISO_8859_1));
    for (int i = 1 + random.nextInt(3); i > 0 && !text.isEmpty(); i--) {
      switch (random.nextInt(8)) {
        case 0 -> text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
        case 1 -> text.setCharAt(random.nextInt(text.length()), (char) (' ' + random.nextInt(95)));
        case 2 -> text.setLength(random.nextInt(text.length()));
        case 3 -> text.deleteCharAt(random.nextInt(text.length()));
        case 4 ->
            text.insert(
                random.nextInt(text.length()), " ;.,{}[]()-=:\"/|\n".charAt(random.nextInt(17)));
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
