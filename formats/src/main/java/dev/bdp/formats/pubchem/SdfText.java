package dev.bdp.formats.pubchem;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// UTF-8 text under construction.
final class SdfText {
  byte[] bytes;
  int size;

  SdfText(int capacity) {
    bytes = new byte[capacity];
  }

  void clear() {
    size = 0;
  }

  SdfText put(char ascii) {
    reserve(1);
    bytes[size++] = (byte) ascii;
    return this;
  }

  SdfText put(String text) {
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    return put(source, 0, source.length);
  }

  SdfText put(byte[] source, int from, int to) {
    reserve(to - from);
    System.arraycopy(source, from, bytes, size, to - from);
    size += to - from;
    return this;
  }

  SdfText put(long number) {
    if (number >= 0 && number < 10) {
      return put((char) ('0' + number));
    }
    reserve(20);
    int at = size;
    if (number < 0) {
      bytes[size++] = '-';
    }
    size += digits(number);
    for (long rest = Math.abs(number), i = size; i > at && rest > 0; rest /= 10) {
      bytes[(int) --i] = (byte) ('0' + rest % 10);
    }
    return this;
  }

  /// Puts a number, right-justified in `width` columns.
  SdfText putRight(int number, int width) {
    blanks(width - digits(number) - (number < 0 ? 1 : 0));
    return put(number);
  }

  SdfText blanks(int count) {
    if (count > 0) {
      reserve(count);
      Arrays.fill(bytes, size, size + count, (byte) ' ');
      size += count;
    }
    return this;
  }

  String text(int from) {
    return new String(bytes, from, size - from, StandardCharsets.UTF_8);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private static int digits(long number) {
    int digits = 1;
    for (long rest = Math.abs(number) / 10; rest > 0; rest /= 10) {
      digits++;
    }
    return digits;
  }

  private void reserve(int length) {
    if (bytes.length - size < length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
    }
  }
}
