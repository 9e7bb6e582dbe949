package dev.bdp.formats.uniprot;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.model.Layout;
import dev.bdp.formats.uniprot.model.RawBlock;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.util.List;

/// Reads the text of one entry, from `ID` to `//`, into an [UniProtEntry].
///
/// Each block of lines is rendered again from what was read and compared with the source; where the
/// two differ, the source bytes of that block are kept in the entry, so that [UniProtWriter] gives
/// back the same bytes for every entry. Length, CRC64 and molecular weight of the sequence are
/// computed and compared with the SQ line.
///
/// A reader keeps its buffers and tables of what repeats from entry to entry: use one per thread,
/// the first one and [#another] for each other thread that reads the same release.
public final class UniProtReader {
  private final SourceLines lines = new SourceLines();
  private final SourceBlocks blocks = new SourceBlocks();
  private final CanonicalText canonical = new CanonicalText();
  private final KnownBlocks known;
  private final BlockReader blockReader;

  public UniProtReader() {
    this(new KnownBlocks());
  }

  private UniProtReader(KnownBlocks known) {
    this.known = known;
    this.blockReader = new BlockReader(lines, blocks, known);
  }

  /// A reader for another thread, which shares with this one what repeats in a release.
  public UniProtReader another() {
    return new UniProtReader(known);
  }

  /// Reads an entry that fills the array.
  ///
  /// @throws MalformedRecordException as [#read(byte[], int, int)] does
  public UniProtEntry read(byte[] bytes) throws MalformedRecordException {
    return read(bytes, 0, bytes.length);
  }

  /// Reads the entry in `length` bytes from `offset` on.
  ///
  /// @throws MalformedRecordException when the text does not start with ID or end with `//`, has no
  ///   AC or SQ line, holds other bytes than printable ASCII, or its sequence is not the one that
  ///   the SQ line describes; quarantine the record
  public UniProtEntry read(byte[] bytes, int offset, int length) throws MalformedRecordException {
    lines.scan(bytes, offset, length);
    blocks.clear();
    EntryDraft draft = blockReader.read();
    Layout layout = blockReader.layout();
    UniProtEntry entry = draft.entry(layout, List.of());
    List<RawBlock> raw = differences(entry);
    if (raw.isEmpty()) {
      return entry;
    }
    if (!blockReader.isLayoutSeen()) {
      UniProtEntry inColumns = draft.entry(Layout.COLUMNS, List.of());
      List<RawBlock> rawInColumns = differences(inColumns);
      if (rawInColumns.size() < raw.size()) {
        return draft.entry(Layout.COLUMNS, rawInColumns);
      }
    }
    return draft.entry(layout, raw);
  }

  private List<RawBlock> differences(UniProtEntry entry) {
    EntryRendering.render(entry, canonical.start(entry.layout(), blocks));
    return blocks.differences(lines, canonical);
  }
}
