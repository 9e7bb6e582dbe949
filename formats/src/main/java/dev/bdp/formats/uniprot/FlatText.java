package dev.bdp.formats.uniprot;

import java.util.Arrays;
import java.util.List;

/// ASCII text under construction.
final class FlatText {
  byte[] bytes;
  int size;

  FlatText(int capacity) {
    bytes = new byte[capacity];
  }

  FlatText clear() {
    size = 0;
    return this;
  }

  @SuppressWarnings(
      "deprecation") // the only way to copy the characters of an ASCII string without an array
  // between
  FlatText put(String text) {
    int length = text.length();
    reserve(length);
    text.getBytes(0, length, bytes, size);
    size += length;
    return this;
  }

  FlatText put(char c) {
    reserve(1);
    bytes[size++] = (byte) c;
    return this;
  }

  FlatText put(int number) {
    if (number < 0) {
      return put(Integer.toString(number));
    }
    int digits = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    reserve(digits);
    int at = size + digits;
    int rest = number;
    do {
      bytes[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    size += digits;
    return this;
  }

  FlatText put(byte[] source, int from, int to) {
    reserve(to - from);
    System.arraycopy(source, from, bytes, size, to - from);
    size += to - from;
    return this;
  }

  /// Puts the texts with `separator` between them.
  FlatText put(List<String> texts, String separator) {
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        put(separator);
      }
      put(texts.get(i));
    }
    return this;
  }

  /// Fills with blanks up to `width` characters since `from`.
  FlatText pad(int from, int width) {
    while (size - from < width) {
      put(' ');
    }
    return this;
  }

  /// Puts a number, right-justified in `width` characters.
  FlatText putRight(int number, int width) {
    String digits = Integer.toString(number);
    return pad(size, width - digits.length()).put(digits);
  }

  String text(int from, int to) {
    return text(bytes, from, to);
  }

  /// The bytes `from` to `to`, which are ASCII.
  @SuppressWarnings("deprecation") // the fastest constructor for ASCII
  static String text(byte[] bytes, int from, int to) {
    return new String(bytes, 0, from, to - from);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public String toString() {
    return text(0, size);
  }

  private void reserve(int length) {
    if (bytes.length - size < length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
    }
  }
}
