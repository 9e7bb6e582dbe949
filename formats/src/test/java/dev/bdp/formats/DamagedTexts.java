package dev.bdp.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Records with bytes flipped, added and lost, their end cut off, lines and elements lost,
/// repeated, moved and cut; what becomes of each follows from a seed.
///
/// @param kind what they are, for the line that the test prints
/// @param sources the records as they were
/// @param pieces what is put in somewhere: what means something in the format
public record DamagedTexts(String kind, List<byte[]> sources, List<String> pieces) {
  private static final long SEED = Long.getLong("seed", 20_260_101L);

  /// Reads a text, and compares what can be written of it with it.
  @FunctionalInterface
  public interface Reading {
    /// @param number which of the texts it is
    /// @throws MalformedRecordException when the text is refused
    void read(byte[] text, int number) throws MalformedRecordException;
  }

  public DamagedTexts {
    sources = List.copyOf(sources);
    pieces = List.copyOf(pieces);
  }

  /// As the pieces, each of the characters.
  public static DamagedTexts of(String kind, List<byte[]> sources, String marks) {
    return new DamagedTexts(kind, sources, List.of(marks.split("")));
  }

  /// Asks for so many of them, or as many as the property `mutations` says: each is read, and
  /// nothing is lost of it, or it is refused with a place in it. Some are read and some are not.
  public void comeBackOrAreRefused(int usualCount, Reading reading) {
    int count = Integer.getInteger("mutations", usualCount);
    int read = 0;
    for (int i = 0; i < count; i++) {
      Random random = new Random(SEED + i);
      byte[] damaged = damaged(sources.get(random.nextInt(sources.size())), random);
      try {
        read += isRead(damaged, i, reading) ? 1 : 0;
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        fail("Seed %d:%n%s".formatted(SEED + i, new String(damaged, ISO_8859_1)), e);
      }
    }
    System.out.printf(
        "%d damaged %s from seed %d: %d read and written to the byte, %d refused%n",
        count, kind, SEED, read, count - read);
    assertThat(read).isBetween(count / 20, count - Math.max(1, count / 20));
  }

  private static boolean isRead(byte[] text, int number, Reading reading) {
    try {
      reading.read(text, number);
      return true;
    } catch (MalformedRecordException e) {
      assertThat(e.location().offset()).isBetween(0, text.length);
      assertThat(e.getMessage()).startsWith("Cannot read ").endsWith(").");
      return false;
    }
  }

  /// Fails with what was written when that is not the source.
  public static void assertSame(byte[] written, byte[] source) {
    if (!Arrays.equals(written, source)) {
      throw new AssertionError("Written:\n" + new String(written, ISO_8859_1));
    }
  }

  private byte[] damaged(byte[] source, Random random) {
    StringBuilder text = new StringBuilder(new String(source, ISO_8859_1));
    for (int i = 1 + random.nextInt(3); i > 0 && !text.isEmpty(); i--) {
      int at = random.nextInt(text.length());
      int some = Math.min(text.length(), at + random.nextInt(80));
      switch (random.nextInt(13)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1, 2 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
        case 3 -> text.setLength(random.nextBoolean() ? at : Math.max(at, text.length() - 200));
        case 4 -> text.deleteCharAt(at);
        case 5, 6 -> text.insert(at, pieces.get(random.nextInt(pieces.size())));
        case 7 -> text.insert(random.nextInt(text.length()), text.substring(at, some));
        case 8 -> text.delete(at, some);
        case 9 -> repeatElement(text, at);
        default -> exchangeLines(text, random);
      }
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  private static void repeatElement(StringBuilder text, int at) {
    int from = text.indexOf("<", at);
    int to = from < 0 ? -1 : text.indexOf("</", from + 1);
    int end = to < 0 ? -1 : text.indexOf(">", to) + 1;
    if (end > 0) {
      text.insert(end, text.substring(from, end));
    }
  }

  private static void exchangeLines(StringBuilder text, Random random) {
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
