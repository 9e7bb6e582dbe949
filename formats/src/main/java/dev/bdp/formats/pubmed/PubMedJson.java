package dev.bdp.formats.pubmed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.bdp.formats.pubmed.model.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Writes everything a paper says as JSON, typed; `docs/formats/pubmed-json.md` describes its
/// shape.
///
/// What is empty is left out. A text with markup is written plain, and once more as XML under its
/// name with `Markup`.
public final class PubMedJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private PubMedJson() {}

  /// The paper as JSON in UTF-8.
  public static byte[] write(Paper paper) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(8192);
        JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      new PubMedJsonWriter(json).write(paper);
      json.writeEndObject();
      json.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written", e);
    }
  }
}
