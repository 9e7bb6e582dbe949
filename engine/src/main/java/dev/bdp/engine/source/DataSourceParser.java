package dev.bdp.engine.source;

import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.record.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Turns the text of one record into a record, and staged JSON back into it. Safe for use by many
/// threads.
public interface DataSourceParser<R> {
  /// Changes whenever the same text may give another record; kept with quarantined records.
  String version();

  /// Never throws for any text: what cannot be parsed is a [dev.bdp.engine.record.RejectedRecord].
  Parsed parse(byte[] text);

  /// As [#parse(byte[])], for a release that holds files of more than one kind.
  ///
  /// @param fileName as the manifest has it
  default Parsed parse(byte[] text, String fileName) {
    return parse(text);
  }

  /// As [#parse(byte[], String)], for a record so long that it should not be in memory as a whole.
  /// Asked only of a source whose [DataSource#largestRecordBytes] is above the usual.
  ///
  /// @throws IOException when the stream does
  default Parsed parse(InputStream text, String fileName) throws IOException {
    return parse(text.readAllBytes(), fileName);
  }

  /// The record that was staged.
  ///
  /// @param recordData what [#parse] gave, as the database returns it: keys in any order
  R load(byte[] recordData);

  /// The record of a text that was parsed and staged before: the one that [#load] makes of its
  /// record data. Spares the way through JSON; empty where a parser has none without.
  ///
  /// @param fileName as the manifest has it
  default Optional<R> read(byte[] text, String fileName) {
    return Optional.empty();
  }

  /// The fields by which two versions of a record are compared, as JSON: the record data, unless
  /// that holds them in another form, too.
  default byte[] fields(GenericRecord record) {
    return record.recordData();
  }
}
