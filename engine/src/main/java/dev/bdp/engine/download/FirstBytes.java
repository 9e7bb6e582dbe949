package dev.bdp.engine.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The beginning of a file tells an error page from the file that it stands in for.
final class FirstBytes {
  static final int COUNT = 512;

  private FirstBytes() {}

  /// @throws WrongContentException when they cannot begin a file of this name
  static void check(String name, byte[] bytes, int count) throws WrongContentException {
    String text =
        new String(bytes, 0, Math.min(count, COUNT), StandardCharsets.ISO_8859_1)
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if ((text.startsWith("<!doctype html") || text.startsWith("<html"))
        && !name.matches("(?i).+\\.html?")) {
      throw new WrongContentException("gives an HTML page in place of the file");
    }
    if (name.endsWith(".gz")
        && (count < 2 || (bytes[0] & 0xFF) != 0x1F || (bytes[1] & 0xFF) != 0x8B)) {
      throw new WrongContentException("gives something that is not compressed with gzip");
    }
  }

  /// What comes is something else; asking again is of no use.
  static final class WrongContentException extends IOException {
    private static final long serialVersionUID = 1L;

    WrongContentException(String message) {
      super(message);
    }
  }
}
