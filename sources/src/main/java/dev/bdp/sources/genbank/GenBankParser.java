package dev.bdp.sources.genbank;

import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.record.Parsed;
import dev.bdp.engine.record.RejectedRecord;
import dev.bdp.engine.source.DataSourceParser;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.genbank.GenBankJson;
import dev.bdp.formats.genbank.GenBankReader;
import dev.bdp.formats.genbank.GenBankRecordJson;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.PackedSequence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/// Records of GenBank and RefSeq: the accession names a record, the sequence makes a change a major
/// one. A record that shows a region of a sequence is named by both.
final class GenBankParser implements DataSourceParser<GenBankRecord> {
  private static final String VERSION = "genbank-1";
  private static final int MOST_JSON_BYTES = 255 << 20;

  private final ThreadLocal<GenBankReader> readers = ThreadLocal.withInitial(GenBankReader::new);

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Parsed parse(byte[] text) {
    try {
      GenBankReader reader = readers.get();
      GenBankRecord entry = reader.read(text);
      return record(entry, Md5.hex(text, reader.start(), reader.end()));
    } catch (MalformedRecordException e) {
      return new RejectedRecord(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Parsed parse(InputStream text, String fileName) throws IOException {
    try {
      Md5.Input counted = new Md5.Input(text);
      GenBankRecord entry = readers.get().read(counted);
      return record(entry, counted.hex());
    } catch (MalformedRecordException e) {
      return new RejectedRecord(String.valueOf(e.getMessage()));
    }
  }

  private static Parsed record(GenBankRecord entry, String contentMd5) {
    byte[] json = GenBankRecordJson.write(entry);
    if (json.length > MOST_JSON_BYTES) {
      return new RejectedRecord(
          "the record has %d bytes as JSON, PostgreSQL's JSONB holds %d"
              .formatted(json.length, MOST_JSON_BYTES));
    }
    return new GenericRecord(
        identifier(entry),
        entry.accessionVersion(),
        json,
        contentMd5,
        Residues.md5(entry.sequence()),
        RecordDrift.of(entry));
  }

  private static String identifier(GenBankRecord entry) {
    String region = entry.region().isEmpty() ? "" : ":" + entry.region();
    String identifier = (entry.accession() + region).toLowerCase(Locale.ROOT);
    return identifier.isEmpty() ? "unnamed" : identifier;
  }

  @Override
  public Optional<GenBankRecord> read(byte[] text, String fileName) {
    try {
      return Optional.of(readers.get().read(text));
    } catch (MalformedRecordException e) {
      return Optional.empty();
    }
  }

  @Override
  public GenBankRecord load(byte[] recordData) {
    try {
      return GenBankRecordJson.read(recordData);
    } catch (MalformedRecordException e) {
      throw new IllegalStateException(
          "A staged record is not what was staged: " + e.getMessage(), e);
    }
  }

  /// The JSON for programs: it lists features one by one. Two long sequences are compared by their
  /// MD5.
  @Override
  public byte[] fields(GenericRecord record) {
    GenBankRecord entry = load(record.recordData());
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try {
      if (entry.sequence() instanceof PackedSequence) {
        GenBankJson.writeWithout(entry, "MD5 " + record.sequenceMd5(), json);
      } else {
        GenBankJson.write(entry, json);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written", e);
    }
    return json.toByteArray();
  }
}
