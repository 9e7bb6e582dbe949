package dev.bdp.engine.source;

import dev.bdp.engine.object.Content;
import java.util.List;
import java.util.Optional;

/// Writes the files of a record. The same record gives the same bytes. Safe for use by many
/// threads.
public interface RecordFormatter<R> {
  /// Every format, in the order in which they are listed.
  List<RecordFormat> formats();

  /// The file of a record in one of the formats; empty when the record has none in it.
  Optional<Content> format(R entry, RecordFormat format);

  /// The format that is the source's own text, byte for byte: where that text is at hand, it is
  /// stored as it is.
  default RecordFormat sourceFormat() {
    return formats().getFirst();
  }

  /// What stands around records of a format when a whole release is one file.
  default Framing framing(RecordFormat format) {
    return format.contentType().equals("application/json") ? Framing.JSON_ARRAY : Framing.NONE;
  }
}
