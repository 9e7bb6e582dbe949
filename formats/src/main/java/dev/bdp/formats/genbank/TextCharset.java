package dev.bdp.formats.genbank;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// In which charset a text is: ASCII, or else UTF-8 where it can be that, or else ISO 8859-1.
final class TextCharset {
  private TextCharset() {}

  static Charset of(byte[] bytes, int from, int to) {
    if (foreign(bytes, from, to) < 0) {
      return StandardCharsets.US_ASCII;
    }
    return isUtf8(bytes, from, to) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
  }

  /// The first byte that is no ASCII character, or is 0; -1 when there is none.
  static int foreign(byte[] bytes, int from, int to) {
    int high = 0;
    for (int i = from; i < to; i++) {
      high |= bytes[i] - 1;
    }
    int at = high < 0 ? from : to;
    while (at < to && bytes[at] > 0) {
      at++;
    }
    return at < to ? at : -1;
  }

  /// How many bytes at the start are a byte order mark.
  static int markBytes(byte[] bytes, int from, int to) {
    boolean marked =
        to - from >= 3
            && bytes[from] == (byte) 0xEF
            && bytes[from + 1] == (byte) 0xBB
            && bytes[from + 2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  /// Decodes part by part: the text may be large.
  private static boolean isUtf8(byte[] bytes, int from, int to) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer text = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer part = CharBuffer.allocate(1 << 13);
    CoderResult result;
    do {
      result = decoder.decode(text, part.clear(), true);
    } while (result.isOverflow());
    return !result.isError();
  }
}
