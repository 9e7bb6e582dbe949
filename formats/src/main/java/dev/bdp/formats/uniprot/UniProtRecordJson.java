package dev.bdp.formats.uniprot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.bdp.formats.Location;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The compact JSON of an entry for `record_data`: everything the entry says, so that the flat file
/// can be written from it to the byte, in about the size of the flat file.
///
/// Texts keep their evidence as the short text it is, `Nucleus {ECO:0000269|PubMed:1}`; a comment
/// is its topic, its molecule and its text; a cross-reference is an array `["PDB", "1AAP", "X-ray",
/// …]`; locations are `12..34`. What is empty is left out. Reading does not rely on the order of
/// keys, so that JSONB may change it.
public final class UniProtRecordJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final ThreadLocal<RecordJsonWriter> WRITERS =
      ThreadLocal.withInitial(RecordJsonWriter::new);
  private static final ThreadLocal<RecordJsonReader> READERS =
      ThreadLocal.withInitial(RecordJsonReader::new);

  private UniProtRecordJson() {}

  /// The entry as JSON in UTF-8.
  public static byte[] write(UniProtEntry entry) {
    return WRITERS.get().write(entry);
  }

  /// The entry that JSON from [#write(UniProtEntry)] holds.
  ///
  /// @throws MalformedRecordException when it is not such JSON
  public static UniProtEntry read(byte[] json) throws MalformedRecordException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      return READERS.get().entry(JsonFields.read(parser));
    } catch (JsonProcessingException e) {
      throw malformed(
          e.getOriginalMessage(), e.getLocation().getLineNr(), e.getLocation().getByteOffset());
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be read", e);
    }
  }

  private static MalformedRecordException malformed(String what, long line, long offset) {
    Location location = new Location((int) Math.max(1, line), (int) Math.max(0, offset));
    return new MalformedRecordException("Cannot read the JSON of an entry: " + what, location);
  }
}
