package dev.bdp.formats.uniprot;

import static java.lang.invoke.MethodHandles.byteArrayViewVarHandle;

import dev.bdp.formats.Location;
import dev.bdp.formats.MalformedRecordException;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The lines of one entry's text.
final class SourceLines {
  private static final int CONTENT = 5;
  private static final long ONES = 0x0101010101010101L;
  private static final long BLANKS = ONES * ' ';
  private static final long DELETES = ONES * 0x7f;
  private static final long HIGH_BITS = ONES << 7;
  private static final VarHandle LONGS =
      byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final FlatText joined = new FlatText(4096);
  private byte[] bytes = new byte[0];
  private int offset;
  private int[] starts = new int[256];
  private int count;

  /// Finds the lines.
  ///
  /// @throws MalformedRecordException when a byte is not printable ASCII or a line feed
  void scan(byte[] source, int from, int length) throws MalformedRecordException {
    bytes = source;
    offset = from;
    count = 0;
    int end = from + length;
    int start = from;
    int i = from;
    while (i < end) {
      if (i <= end - Long.BYTES) {
        long odd = odd((long) LONGS.get(source, i));
        if (odd == 0) {
          i += Long.BYTES;
          continue;
        }
        i += Long.numberOfTrailingZeros(odd) >>> 3;
      }
      byte c = source[i];
      if (c == '\n') {
        add(start);
        start = i + 1;
      } else if (c < ' ' || c == 0x7f) {
        throw malformed("byte 0x%02X is not printable ASCII".formatted(c & 0xff), count, i);
      }
      i++;
    }
    if (start < end) {
      add(start);
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count] = end;
  }

  /// The bytes of a word that may not be printable ASCII, by their highest bits; the lowest of them
  /// certainly is not, those above it may be.
  private static long odd(long word) {
    long control = (word - BLANKS) & ~word;
    long deletes = word ^ DELETES;
    return (word | control | ((deletes - ONES) & ~deletes)) & HIGH_BITS;
  }

  int count() {
    return count;
  }

  byte[] bytes() {
    return bytes;
  }

  int start(int line) {
    return starts[line];
  }

  /// Where the line ends, without its line feed.
  int end(int line) {
    int next = starts[line + 1];
    return next > starts[line] && bytes[next - 1] == '\n' ? next - 1 : next;
  }

  int length(int line) {
    return end(line) - starts[line];
  }

  /// The line's code as one number, or 0 when the line is not two characters and three blanks.
  int code(int line) {
    int at = starts[line];
    int length = length(line);
    if (length < CONTENT) {
      return length == 2 && bytes[at] == '/' && bytes[at + 1] == '/' ? LineCode.END : 0;
    }
    return bytes[at + 2] == ' ' && bytes[at + 3] == ' ' && bytes[at + 4] == ' '
        ? bytes[at] << 8 | bytes[at + 1]
        : 0;
  }

  /// The character at `column`, counted from 0; a blank beyond the end of the line.
  char at(int line, int column) {
    int i = starts[line] + column;
    return i < end(line) ? (char) bytes[i] : ' ';
  }

  boolean startsWith(int line, String text) {
    if (length(line) < text.length()) {
      return false;
    }
    int at = starts[line];
    for (int i = 0; i < text.length(); i++) {
      if (bytes[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// The content of one line from `column` on.
  String content(int line, int column) {
    return text(Math.min(starts[line] + column, end(line)), end(line));
  }

  @SuppressWarnings("deprecation") // the fastest constructor for ASCII
  String text(int from, int to) {
    return new String(bytes, 0, from, to - from);
  }

  /// The source text of whole lines, with their line feeds.
  String raw(int from, int to) {
    return text(starts[from], starts[to]);
  }

  /// The lines `from` to `to` as one text, the first from `column` on: line breaks become blanks,
  /// but for those after a dash.
  String joined(int from, int to, int column) {
    if (to == from + 1) {
      return content(from, column);
    }
    joined.clear();
    for (int line = from; line < to; line++) {
      int end = end(line);
      int at = Math.min(starts[line] + (line == from ? column : CONTENT), end);
      if (line > from) {
        while (at < end && bytes[at] == ' ') {
          at++;
        }
        joinAt(at < end);
      }
      joined.put(bytes, at, end);
    }
    return joined.toString();
  }

  private void joinAt(boolean more) {
    int size = joined.size;
    if (!more || size == 0) {
      return;
    }
    boolean insideWord =
        joined.bytes[size - 1] == '-' && (size == 1 || joined.bytes[size - 2] != ' ');
    if (!insideWord) {
      joined.put(' ');
    }
  }

  MalformedRecordException malformed(String what, int line) {
    return count == 0 ? malformed(what, 0, offset) : malformed(what, line, starts[line]);
  }

  private MalformedRecordException malformed(String what, int line, int at) {
    return new MalformedRecordException(
        "Cannot read " + name() + ": " + what, new Location(line + 1, at - offset));
  }

  private String name() {
    if (count == 0 || code(0) != LineCode.ID) {
      return "the entry";
    }
    String name = IdentityLines.name(content(0, CONTENT));
    return name.isEmpty() || name.length() > 40 ? "the entry" : name;
  }

  private void add(int start) {
    if (count + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[count++] = start;
    starts[count] = start; // until the next line is found, this one seems empty
  }
}
