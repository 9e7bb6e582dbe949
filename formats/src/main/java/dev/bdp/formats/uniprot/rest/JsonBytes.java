package dev.bdp.formats.uniprot.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// JSON text in the making: compact, UTF-8, in a buffer that grows and is used again.
///
/// It exists beside Jackson's generator because entries are almost wholly ASCII: copying a string
/// in one go after looking for characters to escape is several times faster than writing each on
/// its own. Not thread-safe.
final class JsonBytes {
  private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);
  private static final byte[] NULL = "null".getBytes(US_ASCII);
  private static final byte[] TRUE = "true".getBytes(US_ASCII);
  private static final byte[] FALSE = "false".getBytes(US_ASCII);

  private byte[] buffer = new byte[1 << 14];
  private int size;
  private boolean another;

  void clear() {
    size = 0;
    another = false;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(buffer, size);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(buffer, 0, size);
  }

  JsonBytes openObject() {
    open('{');
    return this;
  }

  JsonBytes closeObject() {
    close('}');
    return this;
  }

  JsonBytes openArray() {
    open('[');
    return this;
  }

  JsonBytes closeArray() {
    close(']');
    return this;
  }

  /// The name of a member; its value follows. The name must need no escape.
  JsonBytes name(String name) {
    int length = name.length();
    reserve(length + 4);
    if (another) {
      buffer[size++] = ',';
    }
    buffer[size++] = '"';
    copy(name, 0, length);
    buffer[size++] = '"';
    buffer[size++] = ':';
    another = false;
    return this;
  }

  /// The name of a member that is taken from the source and may need escapes.
  JsonBytes sourceName(String name) {
    string(name);
    reserve(1);
    buffer[size++] = ':';
    another = false;
    return this;
  }

  void string(String value) {
    string(value, 0, value.length());
  }

  /// The part of a text from `from` up to, not including, `to`.
  void string(String value, int from, int to) {
    reserve(to - from + 3);
    separate();
    buffer[size++] = '"';
    if (isPlain(value, from, to)) {
      copy(value, from, to);
    } else {
      escaped(value, from, to);
    }
    reserve(1);
    buffer[size++] = '"';
    another = true;
  }

  void number(int value) {
    if (value < 0) {
      raw(Integer.toString(value).getBytes(ISO_8859_1));
      return;
    }
    reserve(11);
    separate();
    int digits = 1;
    for (int rest = value / 10; rest > 0; rest /= 10) {
      digits++;
    }
    int at = size + digits;
    int rest = value;
    do {
      buffer[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    size += digits;
    another = true;
  }

  void number(double value) {
    raw(Double.toString(value).getBytes(ISO_8859_1));
  }

  void number(float value) {
    raw(Float.toString(value).getBytes(ISO_8859_1));
  }

  void bool(boolean value) {
    raw(value ? TRUE : FALSE);
  }

  void nothing() {
    raw(NULL);
  }

  private void raw(byte[] text) {
    reserve(text.length + 1);
    separate();
    System.arraycopy(text, 0, buffer, size, text.length);
    size += text.length;
    another = true;
  }

  private void open(char bracket) {
    reserve(2);
    separate();
    buffer[size++] = (byte) bracket;
    another = false;
  }

  private void close(char bracket) {
    reserve(1);
    buffer[size++] = (byte) bracket;
    another = true;
  }

  private void separate() {
    if (another) {
      buffer[size++] = ',';
    }
  }

  /// The low byte of each character: the one way in the JDK to copy a Latin-1 string into an array
  /// without another copy.
  @SuppressWarnings("deprecation")
  private void copy(String text, int from, int to) {
    text.getBytes(from, to, buffer, size);
    size += to - from;
  }

  /// Whether the text is printable ASCII without quotes and backslashes: then its low bytes are its
  /// JSON.
  private static boolean isPlain(String text, int from, int to) {
    int odd = 0;
    for (int i = from; i < to; i++) {
      int c = text.charAt(i);
      odd |= (c - ' ') | ((c ^ '"') - 1) | ((c ^ '\\') - 1) | (0x7E - c);
    }
    return odd >= 0;
  }

  private void escaped(String value, int from, int to) {
    byte[] bytes = value.substring(from, to).getBytes(UTF_8);
    reserve(bytes.length * 6);
    for (byte b : bytes) {
      if (b == '"' || b == '\\') {
        buffer[size++] = '\\';
        buffer[size++] = b;
      } else if (b >= 0 && b < ' ') {
        buffer[size++] = '\\';
        buffer[size++] = 'u';
        buffer[size++] = '0';
        buffer[size++] = '0';
        buffer[size++] = HEX[b >> 4];
        buffer[size++] = HEX[b & 15];
      } else {
        buffer[size++] = b;
      }
    }
  }

  private void reserve(int more) {
    if (buffer.length - size < more) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
    }
  }
}
