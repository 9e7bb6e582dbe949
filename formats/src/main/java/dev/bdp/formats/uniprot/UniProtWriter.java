package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.RawBlock;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.io.IOException;
import java.io.OutputStream;

/// Writes an entry as the flat-file text that it was read from, byte for byte.
public final class UniProtWriter {
  private UniProtWriter() {}

  /// The text of the entry, from `ID` to `//`.
  public static byte[] write(UniProtEntry entry) {
    CanonicalText canonical = new CanonicalText().start(entry.layout());
    EntryRendering.render(entry, canonical);
    return entry.rawBlocks().isEmpty()
        ? canonical.out.toBytes()
        : merged(entry, canonical).toBytes();
  }

  /// Puts the text of the entry into a stream, which stays open.
  ///
  /// @throws IOException when the stream does
  public static void write(UniProtEntry entry, OutputStream out) throws IOException {
    out.write(write(entry));
  }

  private static FlatText merged(UniProtEntry entry, CanonicalText canonical) {
    FlatText out = new FlatText(canonical.out.size);
    int at = 0;
    for (RawBlock raw : entry.rawBlocks()) {
      int from = Math.min(raw.at(), canonical.blocks());
      for (; at < from; at++) {
        out.put(canonical.out.bytes, canonical.start(at), canonical.end(at));
      }
      out.put(raw.text());
      at += raw.replaces();
    }
    for (; at < canonical.blocks(); at++) {
      out.put(canonical.out.bytes, canonical.start(at), canonical.end(at));
    }
    return out;
  }
}
