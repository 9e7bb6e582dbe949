package dev.bdp.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// JSON text in the making: compact, UTF-8, in a buffer that grows and is used again.
///
/// It exists beside Jackson's generator because records are almost wholly ASCII: copying a string
/// in one go after looking for characters to escape is several times faster than writing each on
/// its own. Not thread-safe.
public final class JsonBytes {
  private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);
  private static final byte[] NULL = "null".getBytes(US_ASCII);
  private static final byte[] TRUE = "true".getBytes(US_ASCII);
  private static final byte[] FALSE = "false".getBytes(US_ASCII);

  /// Not 0 for the Latin-1 characters that are not their own JSON.
  private static final byte[] ODD = odd();

  private byte[] buffer = new byte[1 << 14];
  private int size;
  private boolean another;

  /// Begins a new text in the same buffer.
  public void clear() {
    size = 0;
    another = false;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(buffer, size);
  }

  public void writeTo(OutputStream out) throws IOException {
    out.write(buffer, 0, size);
  }

  public JsonBytes openObject() {
    open('{');
    return this;
  }

  public JsonBytes closeObject() {
    close('}');
    return this;
  }

  public JsonBytes openArray() {
    open('[');
    return this;
  }

  public JsonBytes closeArray() {
    close(']');
    return this;
  }

  /// The name of a member; its value follows. The name must need no escape.
  public JsonBytes name(String name) {
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
  public JsonBytes sourceName(String name) {
    string(name);
    reserve(1);
    buffer[size++] = ':';
    another = false;
    return this;
  }

  public void string(String value) {
    string(value, 0, value.length());
  }

  /// The part of a text from `from` up to, not including, `to`.
  public void string(String value, int from, int to) {
    reserve(to - from + 3);
    separate();
    buffer[size++] = '"';
    if (isPlain(value, from, to)) {
      copy(value, from, to);
    } else {
      escaped(value.substring(from, to).getBytes(UTF_8));
    }
    closeString();
  }

  /// A string of ASCII bytes.
  public void string(byte[] ascii, int from, int to) {
    openString();
    reserve(to - from);
    if (isPlain(ascii, from, to)) {
      System.arraycopy(ascii, from, buffer, size, to - from);
      size += to - from;
    } else {
      escaped(Arrays.copyOfRange(ascii, from, to));
    }
    closeString();
  }

  /// Begins a string that is put together with [#put] and ended with [#closeString].
  public JsonBytes openString() {
    reserve(2);
    separate();
    buffer[size++] = '"';
    return this;
  }

  public JsonBytes put(String part) {
    int length = part.length();
    reserve(length);
    if (isPlain(part, 0, length)) {
      copy(part, 0, length);
    } else {
      escaped(part.getBytes(UTF_8));
    }
    return this;
  }

  public void closeString() {
    reserve(1);
    buffer[size++] = '"';
    another = true;
  }

  public void number(int value) {
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

  public void number(double value) {
    raw(Double.toString(value).getBytes(ISO_8859_1));
  }

  public void number(float value) {
    raw(Float.toString(value).getBytes(ISO_8859_1));
  }

  public void bool(boolean value) {
    raw(value ? TRUE : FALSE);
  }

  public void nothing() {
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
      odd |= ODD[c & 0xFF] | c >>> 8;
    }
    return odd == 0;
  }

  private static boolean isPlain(byte[] text, int from, int to) {
    int odd = 0;
    for (int i = from; i < to; i++) {
      odd |= ODD[text[i] & 0xFF];
    }
    return odd == 0;
  }

  private static byte[] odd() {
    byte[] odd = new byte[256];
    for (int c = 0; c < odd.length; c++) {
      odd[c] = (byte) (c < ' ' || c > '~' || c == '"' || c == '\\' ? 1 : 0);
    }
    return odd;
  }

  private void escaped(byte[] bytes) {
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
