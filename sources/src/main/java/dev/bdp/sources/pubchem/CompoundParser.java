package dev.bdp.sources.pubchem;

import dev.bdp.engine.record.Drift;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.record.Parsed;
import dev.bdp.engine.record.RejectedRecord;
import dev.bdp.engine.source.DataSourceParser;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.CompoundReader;
import dev.bdp.formats.pubchem.CompoundRecordJson;
import dev.bdp.formats.pubchem.model.Compound;
import dev.bdp.formats.pubchem.model.RawBlock;
import dev.bdp.formats.pubchem.model.Tag;
import dev.bdp.formats.pubchem.model.TagType;
import dev.bdp.formats.pubchem.model.TagValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compounds: the CID names a record, the structure, as InChI or SMILES tells it, makes a change a
/// major one.
final class CompoundParser implements DataSourceParser<Compound> {
  private static final String VERSION = "pubchem-2";

  private final ThreadLocal<CompoundReader> readers = ThreadLocal.withInitial(CompoundReader::new);

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Parsed parse(byte[] text, String fileName) {
    return KilledCids.is(fileName) ? KilledCids.parse(text) : parse(text);
  }

  @Override
  public Parsed parse(byte[] text) {
    try {
      Compound compound = readers.get().read(text);
      return new GenericRecord(
          Long.toString(compound.cid()),
          CompoundTables.name(compound),
          CompoundRecordJson.write(compound),
          DumpTime.md5Without(text),
          compound
              .inchi()
              .or(compound::smiles)
              .map(structure -> Md5.hex(structure.getBytes(StandardCharsets.UTF_8)))
              .orElse(null),
          drift(compound));
    } catch (MalformedRecordException e) {
      return new RejectedRecord(String.valueOf(e.getMessage()));
    }
  }

  private static List<Drift> drift(Compound compound) {
    List<Drift> drift = new ArrayList<>(0);
    compound
        .tags()
        .forEach((name, value) -> {
          Optional<Tag> tag = Tag.find(name);
          if (tag.isEmpty()) {
            drift.add(Drift.unknown("tag", name));
          } else if (value instanceof TagValue.Text && tag.get().type() != TagType.TEXT) {
            drift.add(Drift.verbatim("value", name));
          }
        });
    compound.rawBlocks().stream()
        .map(RawBlock::kind)
        .distinct()
        .forEach(kind -> drift.add(Drift.verbatim("lines", kind)));
    return drift;
  }

  @Override
  public Optional<Compound> read(byte[] text, String fileName) {
    try {
      return Optional.of(readers.get().read(text));
    } catch (MalformedRecordException e) {
      return Optional.empty();
    }
  }

  @Override
  public Compound load(byte[] recordData) {
    try {
      return CompoundRecordJson.read(recordData);
    } catch (MalformedRecordException e) {
      throw new IllegalStateException(
          "A staged record is not what was staged: " + e.getMessage(), e);
    }
  }
}
