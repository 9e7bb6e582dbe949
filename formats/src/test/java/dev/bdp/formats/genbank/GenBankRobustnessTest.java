package dev.bdp.formats.genbank;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.genbank.model.GenBankRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Records with lines cut, flipped, repeated and exchanged: they come back to the byte or are
/// refused with a place, and every format can be written of what was read.
class GenBankRobustnessTest {
  private static final int MUTATIONS = Integer.getInteger("mutations", 50_000);
  private static final int LONGEST = 9_000;
  private static final String MARKS = " ;.,()<>^:=\"/|-\n\r\t0189'";

  private final GenBankReader reader = new GenBankReader();
  private final GenBankReader packing = new GenBankReader(64);

  @Test
  void aDamagedRealRecordComesBackToTheByteOrIsRefusedWithAPlace() {
    damage(
        RealRecords.all().stream()
            .map(RealRecords.SourceRecord::text)
            .filter(text -> text.length < LONGEST)
            .toList(),
        MUTATIONS);
  }

  @Test
  void aDamagedExampleComesBackToTheByteOrIsRefusedWithAPlace() {
    damage(Examples.ALL.stream().map(text -> text.getBytes(ISO_8859_1)).toList(), 10_000);
  }

  private void damage(List<byte[]> sources, int mutations) {
    long seed = Long.getLong("seed", 20_260_101L);
    int read = 0;
    for (int i = 0; i < mutations; i++) {
      Random random = new Random(seed + i);
      byte[] damaged = damaged(sources.get(random.nextInt(sources.size())), random);
      try {
        boolean eighth = i % 8 == 0;
        read += comesBack(damaged, eighth ? packing : reader, eighth) ? 1 : 0;
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        fail("Seed %d:%n%s".formatted(seed + i, new String(damaged, ISO_8859_1)), e);
      }
    }
    System.out.printf(
        "%d damaged records from seed %d: %d read and written to the byte, %d refused%n",
        mutations, seed, read, mutations - read);
    assertThat(read).isBetween(mutations / 10, mutations - 1);
  }

  private static boolean comesBack(byte[] text, GenBankReader reader, boolean allFormats) {
    GenBankRecord entry;
    try {
      entry = reader.read(text);
    } catch (MalformedRecordException e) {
      assertThat(e.location().offset()).isBetween(0, text.length);
      assertThat(e.getMessage()).startsWith("Cannot read ").endsWith(").");
      return false;
    }
    byte[] own = Arrays.copyOfRange(text, reader.start(), reader.end());
    assertSame(GenBankWriter.write(entry), own);
    try {
      GenBankRecord fromJson = GenBankRecordJson.read(GenBankRecordJson.write(entry));
      assertThat(fromJson.accession()).isEqualTo(entry.accession());
      assertSame(GenBankWriter.write(fromJson), own);
      if (allFormats) {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        GenBankFasta.write(entry, other);
        GenBankGff3.write(entry, other);
        GenBankJson.write(entry, other);
      }
    } catch (MalformedRecordException | IOException e) {
      throw new AssertionError(e);
    }
    return true;
  }

  private static void assertSame(byte[] written, byte[] source) {
    if (!Arrays.equals(written, source)) {
      throw new AssertionError("Written:\n" + new String(written, ISO_8859_1));
    }
  }

  private static byte[] damaged(byte[] source, Random random) {
    StringBuilder text = new StringBuilder(new String(source, ISO_8859_1));
    for (int i = 1 + random.nextInt(3); i > 0 && !text.isEmpty(); i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(8)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
        case 2 -> text.setLength(Math.max(at, text.length() - random.nextInt(200)));
        case 3 -> text.deleteCharAt(at);
        case 4 -> text.insert(at, MARKS.charAt(random.nextInt(MARKS.length())));
        default -> exchange(text, random);
      }
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  private static void exchange(StringBuilder text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.toString().split("(?<=\n)")));
    int one = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0 -> lines.add(one, lines.get(other));
      case 1 -> lines.remove(one);
      case 2 -> lines.add(other, lines.remove(one));
      case 3 -> lines.set(one, lines.get(one).replace("\n", "\r\n"));
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
