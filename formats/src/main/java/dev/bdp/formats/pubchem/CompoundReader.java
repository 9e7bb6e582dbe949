package dev.bdp.formats.pubchem;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.model.Compound;
import dev.bdp.formats.pubchem.model.Header;
import dev.bdp.formats.pubchem.model.Structure;
import dev.bdp.formats.pubchem.model.Tag;
import dev.bdp.formats.pubchem.model.TagValue;
import java.util.Collections;
import java.util.Map;

/// Reads the text of one SDF record, from its title to `$$$$`, into a [Compound].
///
/// Each element is rendered again from what was read and compared with the source; where the two
/// differ, the source text is kept in the compound, so that [CompoundWriter] gives back the same
/// bytes for every record. A connection table of version 3000 is kept as text.
///
/// A reader keeps its buffers from record to record: use one per thread.
public final class CompoundReader {
  private final SdfLines lines = new SdfLines();
  private final SourceDifferences differences = new SourceDifferences(lines);
  private final StructureReader structures = new StructureReader(lines, differences);
  private final TagReader tags = new TagReader(lines, differences);

  /// Reads a record that fills the array.
  ///
  /// @throws MalformedRecordException as [#read(byte[], int, int)] does
  public Compound read(byte[] bytes) throws MalformedRecordException {
    return read(bytes, 0, bytes.length);
  }

  /// Reads the record in `length` bytes from `offset` on.
  ///
  /// @throws MalformedRecordException when the text is cut, has no CID or another than its title
  ///   says, is not UTF-8, or has fewer or other atoms, bonds and tags than its lines announce;
  ///   quarantine the record
  public Compound read(byte[] bytes, int offset, int length) throws MalformedRecordException {
    lines.scan(bytes, offset, length);
    differences.clear();
    if (lines.count() < 4) {
      throw lines.malformed("it ends before its counts line", lines.count());
    }
    Header header = new Header(lines.content(0), lines.content(1), lines.content(2));
    CompoundRendering.header(header, differences.canonical());
    differences.element("header", 0, 3);
    Structure structure = structures.read();
    Map<String, TagValue> values = tags.read(structures.nextLine());
    requireCid(header, values);
    return new Compound(
        header, structure, Collections.unmodifiableMap(values), differences.blocks());
  }

  private void requireCid(Header header, Map<String, TagValue> values)
      throws MalformedRecordException {
    TagValue cid = values.get(Tag.COMPOUND_CID.key());
    if (!(cid instanceof TagValue.WholeNumber(long number)) || number < 1) {
      throw lines.malformed("it has no tag " + Tag.COMPOUND_CID.key() + " with a number", 0);
    }
    String title = header.title().strip();
    if (PlainNumber.isWhole(title) && Long.parseLong(title) != number) {
      throw lines.malformed(
          "its title is not its %s, which is %d".formatted(Tag.COMPOUND_CID.key(), number), 0);
    }
  }
}
