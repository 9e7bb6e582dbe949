package dev.bdp.formats.genbank;

import dev.bdp.formats.Location;
import dev.bdp.formats.MalformedRecordException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// Walks through the lines of a record's text.
final class Lines {
  private byte[] bytes = new byte[0];
  private int offset;
  private int to;
  private int start;
  private int end;
  private int next;
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
    next = from + byteOrderMark();
    number = 0;
    name = "the record";
    lineBreak = "\n";
    charset = charset();
    advance();
  }

  private int byteOrderMark() {
    boolean marked =
        to - offset >= 3
            && bytes[offset] == (byte) 0xEF
            && bytes[offset + 1] == (byte) 0xBB
            && bytes[offset + 2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  private Charset charset() throws MalformedRecordException {
    int high = 0;
    for (int i = offset; i < to; i++) {
      high |= bytes[i] - 1;
    }
    if (high >= 0) {
      return StandardCharsets.US_ASCII;
    }
    for (int i = offset; i < to; i++) {
      if (bytes[i] == 0) {
        throw malformed("byte 0x00 is not text", lineOf(i), i);
      }
    }
    return isUtf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
  }

  /// Lets go of the text, which may be large.
  void close() {
    bytes = new byte[0];
  }

  /// Decodes part by part: the text may be large.
  private boolean isUtf8() {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer text = ByteBuffer.wrap(bytes, offset, to - offset);
    CharBuffer part = CharBuffer.allocate(1 << 13);
    CoderResult result;
    do {
      result = decoder.decode(text, part.clear(), true);
    } while (result.isOverflow());
    return !result.isError();
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
    while (end < to && bytes[end] != '\n') {
      end++;
    }
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

  /// Where the next line starts.
  int next() {
    return next;
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
    return new MalformedRecordException(
        "Cannot read " + name + ": " + what, new Location(line, place - offset));
  }

  int number() {
    return number;
  }
}
