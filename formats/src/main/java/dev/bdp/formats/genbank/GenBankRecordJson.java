package dev.bdp.formats.genbank;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.bdp.formats.Location;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.PlainSequence;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// The compact JSON of a record for `record_data`: everything the record says, so that the flat
/// file can be written from it to the byte, in about the size of the flat file.
///
/// ```
/// {"accession": "DEMO00001", "version": 1, "length": 12,
///  "locus": {"line": "LOCUS …", "name": "DEMO00001", "length": 12, "unit": "bp", "molecule": "DNA", …},
///  "sections": [{"DEFINITION": "Demonstration record."},
///               {"REFERENCE": "1  (bases 1 to 12)", "parts": [{"AUTHORS": "Doe,J."}, …]},
///               {"FEATURES": "…", "features": [{"type": "CDS", "location": "join(1..6,>9)",
///                 "qualifiers": [{"gene": "demo"}, {"codon_start": 1}, {"pseudo": null},
///                                {"anticodon": {"bare": "(pos:3..5,aa:Met)"}}]}]},
///               {"ORIGIN": ""}],
///  "sequence": {"residues": "atgaccgattaa"}}
/// ```
///
/// Texts keep their line breaks. A qualifier is its name with its text, a number where it is
/// written without quotes, `bare` where it is any other text without proper quotes. What is not in
/// the usual columns is there again as `source`. A sequence of more than 16 million residues is
/// `packed`: two bits a base in base64, with the places where the case changes and runs of other
/// residues. Reading does not rely on the order of keys, so that JSONB may change it.
public final class GenBankRecordJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final int USUAL_BYTES = 8192;

  private GenBankRecordJson() {}

  /// The record as JSON in UTF-8.
  public static byte[] write(GenBankRecord entry) {
    try {
      ExpectedBytes bytes = new ExpectedBytes(size(entry));
      write(entry, bytes);
      return bytes.toBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written", e);
    }
  }

  /// About how large the JSON will be; of a large one exactly, which is counted first.
  private static int size(GenBankRecord entry) throws IOException {
    if (entry.sequence() instanceof PlainSequence plain) {
      return plain.length() + USUAL_BYTES;
    }
    ByteCount count = new ByteCount();
    write(entry, count);
    return Math.toIntExact(count.bytes);
  }

  /// Counts what is written.
  private static final class ByteCount extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
      bytes += length;
    }
  }

  /// Puts the JSON into a stream, which stays open. Holds a bounded part of it.
  ///
  /// @throws IOException when the stream does
  public static void write(GenBankRecord entry, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      new RecordJsonWriter(json).write(entry);
    }
  }

  /// The record that JSON from [#write(GenBankRecord)] holds.
  ///
  /// @throws MalformedRecordException when it is not such JSON
  public static GenBankRecord read(byte[] json) throws MalformedRecordException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      return new RecordJsonReader(new JsonWalk(parser)).read();
    } catch (JsonProcessingException e) {
      throw malformed(
          e.getOriginalMessage(), e.getLocation().getLineNr(), e.getLocation().getByteOffset());
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be read", e);
    }
  }

  private static MalformedRecordException malformed(String what, long line, long offset) {
    return new MalformedRecordException(
        "Cannot read the JSON of a record: " + what,
        new Location((int) Math.max(1, line), (int) Math.max(0, offset)));
  }
}
