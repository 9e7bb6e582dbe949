package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.JsonBytes;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.util.concurrent.atomic.AtomicReference;

/// Writes and reads entries as the JSON of UniProt's REST service: its content, its names, its
/// order of keys; compact.
///
/// Equal, as JSON values, to what UniProt's own converter makes of the entry's text, but for what
/// needs more than that text: see the package. Safe for use by several threads.
public final class UniProtRestJson {
  private final Vocabulary vocabulary;
  private final AtomicReference<JsonBytes> spare = new AtomicReference<>();

  /// A writer that leaves the ids of keywords, locations and diseases out.
  public UniProtRestJson() {
    this(Vocabulary.none());
  }

  /// A writer that takes the ids of keywords, locations and diseases from a vocabulary.
  public UniProtRestJson(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The JSON of an entry, UTF-8.
  public byte[] write(UniProtEntry entry) {
    return write(new RestEntry(entry, RestEntry.UNKNOWN_SCORE, "", vocabulary));
  }

  /// The JSON of an entry and of what the REST service knows besides, UTF-8.
  public byte[] write(RestEntry answer) {
    JsonBytes json = make(answer);
    byte[] bytes = json.toByteArray();
    spare.set(json);
    return bytes;
  }

  /// Writes the JSON of an entry, UTF-8, without a copy of it in memory.
  ///
  /// @throws IOException if the stream throws it
  public void write(UniProtEntry entry, OutputStream out) throws IOException {
    JsonBytes json = make(new RestEntry(entry, RestEntry.UNKNOWN_SCORE, "", vocabulary));
    json.writeTo(out);
    spare.set(json);
  }

  private JsonBytes make(RestEntry answer) {
    JsonBytes taken = spare.getAndSet(null);
    JsonBytes json = taken == null ? new JsonBytes() : taken;
    json.clear();
    RestEntryWriter.write(new RestOutput(json, answer.vocabulary()), answer);
    return json;
  }

  /// Reads the JSON of one entry, our own or an answer of the REST service. The flat file knows
  /// more of an entry than its JSON, such as the copyright notice and where texts were wrapped, so
  /// the record is not that of the flat file; writing it with [#write(RestEntry)] gives the same
  /// JSON values.
  ///
  /// @throws IOException if the bytes are not the JSON of an entry
  public static RestEntry read(byte[] json) throws IOException {
    JsonTree tree = JsonTree.parse(json);
    if (!tree.has("primaryAccession") || !tree.has("sequence")) {
      throw new IOException(
          "Not the JSON of a UniProtKB entry: no primaryAccession, or no sequence");
    }
    try {
      return RestEntryReader.read(tree);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException(
          "Cannot read the JSON of " + tree.text("primaryAccession") + ": " + e.getMessage(), e);
    }
  }
}
