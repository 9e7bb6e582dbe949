package dev.bdp.formats.genbank;

import dev.bdp.formats.genbank.model.GenBankRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// Writes a record as the flat-file text that it was read from, byte for byte.
public final class GenBankWriter {
  private GenBankWriter() {}

  /// The text of the record, from LOCUS to `//`.
  public static byte[] write(GenBankRecord entry) {
    TextBuffer out = new TextBuffer();
    try {
      new RecordText(entry, out).put();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written", e);
    }
    return out.toBytes();
  }

  /// Puts the text of the record into a stream, which stays open. Holds a bounded part of it.
  ///
  /// @throws IOException when the stream does
  public static void write(GenBankRecord entry, OutputStream out) throws IOException {
    new RecordText(entry, new TextBuffer(out)).put();
  }
}
