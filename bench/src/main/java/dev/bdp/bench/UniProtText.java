package dev.bdp.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// The entries of a flat file, in memory.
///
/// @param bytes the whole text
/// @param starts where each entry begins, and after them where the text ends
record UniProtText(byte[] bytes, int[] starts) {

  /// Reads a flat file, plain or `.gz`.
  ///
  /// @throws IOException when it cannot be read
  static UniProtText load(Path file) throws IOException {
    byte[] bytes;
    try (InputStream plain = new BufferedInputStream(Files.newInputStream(file));
        InputStream text =
            file.toString().endsWith(".gz") ? new GZIPInputStream(plain, 1 << 16) : plain) {
      bytes = text.readAllBytes();
    }
    return of(bytes);
  }

  static UniProtText of(byte[] bytes) {
    int[] starts = new int[1024];
    int count = 0;
    for (int i = 2; i < bytes.length; i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '/' && bytes[i - 2] == '/') {
        if (count + 2 > starts.length) {
          starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[++count] = i + 1;
      }
    }
    return new UniProtText(bytes, Arrays.copyOf(starts, count + 1));
  }

  int entries() {
    return starts.length - 1;
  }

  int length(int entry) {
    return starts[entry + 1] - starts[entry];
  }

  long sizeBytes() {
    return starts[entries()];
  }
}
