package dev.bdp.formats.genbank;

import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.Sequence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// The sequence of a record as NCBI writes FASTA: `>accession.version definition`, then the
/// residues in capitals, 70 a line.
public final class GenBankFasta {
  private static final int PER_LINE = 70;
  private static final int PART = 1 << 14;

  private GenBankFasta() {}

  /// Puts the FASTA of a record that has residues into a stream, which stays open. Holds a bounded
  /// part of it.
  ///
  /// @throws IOException when the stream does
  public static void write(GenBankRecord entry, OutputStream out) throws IOException {
    String region = entry.region();
    String title = entry.definition();
    TextBuffer text = new TextBuffer(out).in(StandardCharsets.UTF_8);
    text.put(">").put(entry.accessionVersion()).put(region.isEmpty() ? "" : ":" + region).put(" ");
    text.put(title.endsWith(".") ? title.substring(0, title.length() - 1) : title).put("\n");
    putResidues(entry.sequence(), text);
    text.hand();
  }

  private static void putResidues(Sequence sequence, TextBuffer text) throws IOException {
    byte[] part = new byte[PART / PER_LINE * PER_LINE];
    for (int from = 0; from < sequence.length(); from += part.length) {
      int count = Math.min(part.length, sequence.length() - from);
      sequence.copy(from, count, part, 0);
      for (int i = 0; i < count; i++) {
        if (part[i] >= 'a' && part[i] <= 'z') {
          part[i] -= 'a' - 'A';
        }
      }
      for (int line = 0; line < count; line += PER_LINE) {
        text.put(part, line, Math.min(line + PER_LINE, count)).put('\n');
      }
      text.handIfMuch();
    }
  }
}
