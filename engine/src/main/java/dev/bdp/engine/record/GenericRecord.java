package dev.bdp.engine.record;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A parsed record of any source, as it is staged.
///
/// @param identifier the key within the organization, lower case, such as `p01308`
/// @param name what people call it
/// @param recordData the whole record as UTF-8 JSON; the source text is rebuilt from it byte for
///   byte
/// @param contentMd5 lower-case hexadecimal MD5 of the source text without what the publisher
///   writes anew into every dump, such as its time; equal means unchanged
/// @param sequenceMd5 MD5 of what makes a change a major one, such as the residues; null where
///   there is no such thing
/// @param drift what the parser did not know in it, each once
public record GenericRecord(
    String identifier,
    String name,
    byte[] recordData,
    String contentMd5,
    @Nullable String sequenceMd5,
    List<Drift> drift)
    implements Parsed {
  public GenericRecord {
    drift = List.copyOf(drift);
    if (identifier.isEmpty() || !identifier.equals(identifier.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "An identifier is lower case and not empty, got '" + identifier + "'");
    }
  }

  /// A record in which the parser knows everything.
  public GenericRecord(
      String identifier,
      String name,
      byte[] recordData,
      String contentMd5,
      @Nullable String sequenceMd5) {
    this(identifier, name, recordData, contentMd5, sequenceMd5, List.of());
  }
}
