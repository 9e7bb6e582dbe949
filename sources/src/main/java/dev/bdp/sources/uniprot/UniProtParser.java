package dev.bdp.sources.uniprot;

import dev.bdp.engine.record.Drift;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.record.Parsed;
import dev.bdp.engine.record.RejectedRecord;
import dev.bdp.engine.source.DataSourceParser;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.KnownNames;
import dev.bdp.formats.uniprot.UniProtReader;
import dev.bdp.formats.uniprot.UniProtRecordJson;
import dev.bdp.formats.uniprot.Unknown;
import dev.bdp.formats.uniprot.model.RawBlock;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Entries of UniProtKB: the accession names a record, the sequence makes a change a major one.
final class UniProtParser implements DataSourceParser<UniProtEntry> {
  private static final String VERSION = "uniprot-1";

  private final ThreadLocal<UniProtReader> readers =
      ThreadLocal.withInitial(new UniProtReader()::another);

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Parsed parse(byte[] text) {
    try {
      UniProtEntry entry = readers.get().read(text);
      return new GenericRecord(
          entry.accession().toLowerCase(Locale.ROOT),
          entry.name(),
          UniProtRecordJson.write(entry),
          Md5.hex(text),
          Md5.hex(entry.sequence().residues().getBytes(StandardCharsets.US_ASCII)),
          drift(entry));
    } catch (MalformedRecordException e) {
      return new RejectedRecord(String.valueOf(e.getMessage()));
    }
  }

  private static List<Drift> drift(UniProtEntry entry) {
    List<Drift> drift = new ArrayList<>(0);
    for (Unknown unknown : KnownNames.unknown(entry)) {
      drift.add(Drift.unknown(unknown.kind(), unknown.name()));
    }
    for (RawBlock block : entry.rawBlocks()) {
      Drift kept = Drift.verbatim("lines", block.lineType());
      if (!drift.contains(kept)) {
        drift.add(kept);
      }
    }
    return drift;
  }

  @Override
  public Optional<UniProtEntry> read(byte[] text, String fileName) {
    try {
      return Optional.of(readers.get().read(text));
    } catch (MalformedRecordException e) {
      return Optional.empty();
    }
  }

  @Override
  public UniProtEntry load(byte[] recordData) {
    try {
      return UniProtRecordJson.read(recordData);
    } catch (MalformedRecordException e) {
      throw new IllegalStateException(
          "A staged record is not what was staged: " + e.getMessage(), e);
    }
  }
}
