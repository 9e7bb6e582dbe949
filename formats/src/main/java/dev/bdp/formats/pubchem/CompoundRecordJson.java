package dev.bdp.formats.pubchem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.model.Compound;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The compact JSON of a compound for `record_data`: everything its SDF record says, so that the
/// record can be written from it to the byte, in about half the size.
///
/// `header` holds three texts; `atoms`, `bonds` and `properties` are one short text each; `tags` is
/// an object of the tags by their full names, numbers as numbers and all else as the text of the
/// source; `order` names the tags in source order where it is not PubChem's; `raw` holds what the
/// rendering does not give. What is empty is left out. Reading does not rely on the order of keys,
/// so that JSONB may change it.
public final class CompoundRecordJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private CompoundRecordJson() {}

  /// The compound as JSON in UTF-8.
  public static byte[] write(Compound compound) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(8192);
        JsonGenerator json = FACTORY.createGenerator(bytes)) {
      new RecordJsonWriter(json).write(compound);
      json.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written", e);
    }
  }

  /// The compound that JSON from [#write(Compound)] holds.
  ///
  /// @throws MalformedRecordException when it is not such JSON
  public static Compound read(byte[] json) throws MalformedRecordException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      return new RecordJsonReader(parser).read();
    } catch (JsonProcessingException e) {
      throw TextItems.malformed(e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be read", e);
    }
  }
}
