package dev.bdp.formats.genbank;

import dev.bdp.formats.Location;
import dev.bdp.formats.MalformedRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Walks through the lines of a record's text.
final class Lines {
  private static final int FIRST_BYTES = 1 << 18;
  private static final byte[] ORIGIN = "\nORIGIN".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[0];
  private int offset;
  private int to;
  private int start;
  private int end;
  private int next;
  private @Nullable InputStream more;
  private boolean passing;
  private long passed;
  private long foreign = -1;
  private int number;
  private String name = "the record";
  private String lineBreak = "\n";
  private Charset charset = StandardCharsets.US_ASCII;

  /// Starts at the first line.
  ///
  /// @throws MalformedRecordException when there is a byte 0
  void open(byte[] source, int from, int length) throws MalformedRecordException {
    bytes = source;
    offset = from;
    to = from + length;
    next = from + TextCharset.markBytes(bytes, from, to);
    more = null;
    passing = false;
    passed = 0;
    foreign = -1;
    number = 0;
    name = "the record";
    lineBreak = "\n";
    charset = charset();
    advance();
  }

  /// As [#open(byte[], int, int)] for a text that arrives as a stream. What stands before ORIGIN is
  /// read here, as a whole; after it, only lines that are not [#pass]ed stay in memory.
  void open(InputStream source) throws MalformedRecordException {
    bytes = new byte[FIRST_BYTES];
    offset = 0;
    to = 0;
    more = source;
    int origin = -1;
    for (int from = 0; origin < 0 && read(); from = Math.max(0, to - ORIGIN.length)) {
      origin = find(from);
    }
    int head = to;
    open(bytes, 0, head);
    more = source;
  }

  private int find(int from) {
    for (int i = from; i + ORIGIN.length <= to; i++) {
      if (Arrays.equals(bytes, i, i + ORIGIN.length, ORIGIN, 0, ORIGIN.length)) {
        return i;
      }
    }
    return -1;
  }

  /// From now on, lines before the present one may be forgotten, or not.
  void pass(boolean passed) {
    passing = passed;
  }

  /// Reads on into the buffer; false when the text is over.
  private boolean read() {
    if (to == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    try {
      int count = more == null ? -1 : more.read(bytes, to, bytes.length - to);
      to += Math.max(0, count);
      return count > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean readOn() {
    if (passing && start > 0) {
      System.arraycopy(bytes, start, bytes, 0, to - start);
      passed += start;
      to -= start;
      end -= start;
      next -= start;
      start = 0;
    }
    int from = to;
    boolean read = read();
    int here = TextCharset.foreign(bytes, from, to);
    if (here >= 0 && foreign < 0) {
      foreign = passed + here;
    }
    return read;
  }

  private Charset charset() throws MalformedRecordException {
    int foreign = TextCharset.foreign(bytes, offset, to);
    for (int i = foreign; i >= 0 && i < to; i++) {
      if (bytes[i] == 0) {
        throw malformed("byte 0x00 is not text", lineOf(i), i);
      }
    }
    return TextCharset.of(bytes, offset, to);
  }

  /// Lets go of the text, which may be large.
  void close() {
    bytes = new byte[0];
    more = null;
  }

  private int lineOf(int place) {
    int line = 1;
    for (int i = offset; i < place; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /// What the record is called in messages from here on.
  void call(String newName) {
    name = newName.length() > 40 ? newName.substring(0, 40) : newName;
  }

  /// Takes the line break of this line as the record's.
  void takeLineBreak() {
    boolean both = end > start && bytes[end - 1] == '\r' && next > end;
    lineBreak = both ? "\r\n" : "\n";
    end -= both ? 1 : 0;
  }

  /// Goes to the next line; past the last, there is none.
  void advance() {
    number++;
    start = next;
    end = start;
    do {
      while (end < to && bytes[end] != '\n') {
        end++;
      }
    } while (end == to && more != null && readOn());
    next = Math.min(end + 1, to);
    if (lineBreak.length() == 2 && end > start && bytes[end - 1] == '\r' && next > end) {
      end--;
    }
  }

  boolean isThere() {
    return start < to;
  }

  /// Whether the line ends as the record's lines do.
  boolean isBroken() {
    return next - end == lineBreak.length();
  }

  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  /// Where the line ends, before its line break.
  int end() {
    return end;
  }

  /// The first byte of the next line; -1 when there is none.
  int peek() {
    return next < to || more != null && readOn() ? bytes[next] & 0xff : -1;
  }

  /// Where the next line starts.
  int next() {
    return next;
  }

  /// Where in the text the line starts.
  int offset() {
    return (int) (passed + start - offset);
  }

  int length() {
    return end - start;
  }

  String lineBreak() {
    return lineBreak;
  }

  Charset encoding() {
    return charset;
  }

  /// The byte at `column`, counted from 0; a blank beyond the end.
  int at(int column) {
    return start + column < end ? bytes[start + column] & 0xff : ' ';
  }

  boolean startsWith(String text) {
    if (length() < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes[start + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// How many blanks the line starts with.
  int indent() {
    int at = start;
    while (at < end && bytes[at] == ' ') {
      at++;
    }
    return at - start;
  }

  boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether the line is `//`, which ends a record.
  boolean isEnd() {
    if (at(0) != '/' || at(1) != '/' || length() < 2) {
      return false;
    }
    for (int i = start + 2; i < end; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("deprecation") // the fastest constructor for ASCII
  String text(int from, int upTo) {
    if (from >= upTo) {
      return "";
    }
    return charset == StandardCharsets.US_ASCII
        ? new String(bytes, 0, from, upTo - from)
        : new String(bytes, from, upTo - from, charset);
  }

  MalformedRecordException malformed(String what) {
    return malformed(what, number, Math.min(start, to));
  }

  MalformedRecordException malformed(String what, int line, int place) {
    return malformedAt(what, line, passed + place - offset);
  }

  /// @param textOffset where in the text, whether that is still in memory or not
  MalformedRecordException malformedAt(String what, int line, long textOffset) {
    return new MalformedRecordException(
        "Cannot read " + name + ": " + what, new Location(line, (int) textOffset));
  }

  /// Refuses a byte after ORIGIN in a stream that is no character which may stand there.
  void refuseForeign() throws MalformedRecordException {
    if (foreign >= 0) {
      throw malformedAt("after ORIGIN is a byte that is not ASCII text", number, foreign);
    }
  }

  int number() {
    return number;
  }
}
