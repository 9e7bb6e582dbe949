package dev.bdp.formats.pubchem;

import dev.bdp.formats.Location;
import dev.bdp.formats.MalformedRecordException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The lines of one record's text, counted from 0.
final class SdfLines {
  private byte[] bytes = new byte[0];
  private int offset;
  private int[] starts = new int[256];
  private int count;

  /// Finds the lines.
  ///
  /// @throws MalformedRecordException when the text is not UTF-8 or holds a NUL, which JSON in
  ///   PostgreSQL cannot keep
  void scan(byte[] source, int from, int length) throws MalformedRecordException {
    bytes = source;
    offset = from;
    count = 0;
    starts[0] = from;
    int end = from + length;
    boolean ascii = true;
    for (int i = from; i < end; i++) {
      byte b = source[i];
      if (b == '\n') {
        add(i + 1);
      } else if (b <= 0) {
        if (b == 0) {
          throw malformed("a byte is 0", count, i);
        }
        ascii = false;
      }
    }
    if (starts[count] < end) {
      add(end);
    }
    if (!ascii) {
      requireUtf8(end);
    }
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

  /// Where the line ends, without its line feed and the carriage return before it.
  int end(int line) {
    int end = starts[line + 1];
    int start = starts[line];
    if (end > start && bytes[end - 1] == '\n') {
      end--;
      if (end > start && bytes[end - 1] == '\r') {
        end--;
      }
    }
    return end;
  }

  boolean isBlank(int line) {
    int end = end(line);
    for (int i = starts[line]; i < end; i++) {
      if (bytes[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  boolean startsWith(int line, String ascii) {
    int at = starts[line];
    if (end(line) - at < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// Whether the line is the text, but for blanks at its end.
  boolean is(int line, String ascii) {
    if (!startsWith(line, ascii)) {
      return false;
    }
    int end = end(line);
    for (int i = starts[line] + ascii.length(); i < end; i++) {
      if (bytes[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  String content(int line) {
    return text(starts[line], end(line));
  }

  /// The content without blanks at its end.
  String stripped(int line) {
    int end = end(line);
    while (end > starts[line] && bytes[end - 1] == ' ') {
      end--;
    }
    return text(starts[line], end);
  }

  String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /// The source text of whole lines.
  String raw(int from, int to) {
    return text(starts[from], starts[to]);
  }

  /// The number in columns `from` to `to`, counted from 0; blanks are 0.
  ///
  /// @throws MalformedRecordException when there is something else
  int number(int line, int from, int to) throws MalformedRecordException {
    int at = starts[line] + from;
    int end = Math.min(starts[line] + to, end(line));
    while (at < end && bytes[at] == ' ') {
      at++;
    }
    if (at >= end) {
      return 0;
    }
    boolean negative = bytes[at] == '-';
    int digits = negative ? ++at : at;
    int number = 0;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      number = number * 10 + bytes[at++] - '0';
    }
    if (at == digits || at < end) {
      throw malformed("columns %d to %d hold no number".formatted(from + 1, to), line);
    }
    return negative ? -number : number;
  }

  MalformedRecordException malformed(String what, int line) {
    int known = Math.min(line, count);
    return malformed(what, known, starts[known]);
  }

  private void requireUtf8(int end) throws MalformedRecordException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, offset, end - offset);
    if (decoder.decode(in, CharBuffer.allocate(end - offset), true).isError()) {
      int at = in.position();
      int line = 0;
      while (line + 1 < count && starts[line + 1] <= at) {
        line++;
      }
      throw malformed("byte 0x%02X is not UTF-8".formatted(bytes[at] & 0xff), line, at);
    }
  }

  private MalformedRecordException malformed(String what, int line, int at) {
    return new MalformedRecordException(
        "Cannot read " + name() + ": " + what, new Location(line + 1, at - offset));
  }

  private String name() {
    String title = count == 0 ? "" : content(0).strip();
    return title.matches("[0-9]{1,12}") ? "compound " + title : "the compound";
  }

  private void add(int next) {
    if (count + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[++count] = next;
  }
}
