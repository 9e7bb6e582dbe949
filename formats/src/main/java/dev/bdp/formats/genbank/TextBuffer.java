package dev.bdp.formats.genbank;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes of text under construction; given a stream, it hands on what it has from time to time.
final class TextBuffer {
  private static final int MUCH = 1 << 16;
  private static final byte[] BLANKS = " ".repeat(64).getBytes(StandardCharsets.US_ASCII);

  private final @Nullable OutputStream out;
  byte[] bytes;
  int size;
  private Charset charset = StandardCharsets.US_ASCII;

  TextBuffer() {
    this(null);
  }

  TextBuffer(@Nullable OutputStream out) {
    this.out = out;
    this.bytes = new byte[1 << 12];
  }

  TextBuffer clear() {
    size = 0;
    return this;
  }

  /// Strings that follow become bytes in this charset.
  TextBuffer in(Charset charset) {
    this.charset = charset;
    return this;
  }

  @SuppressWarnings(
      "deprecation") // the only way to copy the characters of a Latin string without an array
  // between
  TextBuffer put(String text) {
    if (charset == StandardCharsets.UTF_8) {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      return put(encoded, 0, encoded.length);
    }
    reserve(text.length());
    text.getBytes(0, text.length(), bytes, size);
    size += text.length();
    return this;
  }

  TextBuffer put(char c) {
    reserve(1);
    bytes[size++] = (byte) c;
    return this;
  }

  TextBuffer put(byte[] source, int from, int to) {
    reserve(to - from);
    System.arraycopy(source, from, bytes, size, to - from);
    size += to - from;
    return this;
  }

  TextBuffer blanks(int count) {
    for (int left = count; left > 0; left -= BLANKS.length) {
      put(BLANKS, 0, Math.min(left, BLANKS.length));
    }
    return this;
  }

  /// Puts the lines of a text, all but the first after `indent` blanks, each with a line break.
  TextBuffer putLines(String text, int indent, String lineBreak) {
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      put(text.substring(start, end)).put(lineBreak).blanks(indent);
      start = end + 1;
    }
    return put(start == 0 ? text : text.substring(start)).put(lineBreak);
  }

  /// Hands what there is to the stream when it is much.
  void handIfMuch() throws IOException {
    if (size >= MUCH) {
      hand();
    }
  }

  /// Hands what there is to the stream.
  void hand() throws IOException {
    if (out != null) {
      out.write(bytes, 0, size);
      size = 0;
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  void reserve(int length) {
    if (bytes.length - size < length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
    }
  }
}
