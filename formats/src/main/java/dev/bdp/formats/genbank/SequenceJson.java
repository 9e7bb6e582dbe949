package dev.bdp.formats.genbank;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.formats.genbank.model.PackedSequence;
import dev.bdp.formats.genbank.model.PackedSequence.Runs;
import dev.bdp.formats.genbank.model.PlainSequence;
import dev.bdp.formats.genbank.model.Sequence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The residues in JSON: a text, or above a size packed.
final class SequenceJson {
  private static final int UNKNOWN = 1 << 16;

  private final JsonWalk walk;
  private Sequence sequence = Sequence.NONE;
  private int size = -1;
  private byte[] bases = new byte[0];
  private int[] cases = new int[0];
  private int[] starts = new int[0];
  private int[] lengths = new int[0];
  private byte[] others = new byte[0];

  private SequenceJson(JsonWalk walk) {
    this.walk = walk;
  }

  static void write(Sequence sequence, JsonGenerator json) throws IOException {
    json.writeStartObject();
    switch (sequence) {
      case PlainSequence plain -> {
        json.writeFieldName("residues");
        json.writeRawUTF8String(plain.residues(), 0, plain.length());
      }
      case PackedSequence packed -> write(packed, json);
    }
    json.writeEndObject();
  }

  private static void write(PackedSequence packed, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("packed");
    json.writeNumberField("size", packed.length());
    json.writeFieldName("bases");
    json.writeBinary(packed.bases());
    numbers("cases", packed.cases(), json);
    Runs others = packed.others();
    numbers("starts", others.starts(), json);
    numbers("lengths", others.lengths(), json);
    json.writeStringField("others", new String(others.residues(), StandardCharsets.US_ASCII));
    json.writeEndObject();
  }

  private static void numbers(String name, int[] numbers, JsonGenerator json) throws IOException {
    json.writeFieldName(name);
    json.writeArray(numbers, 0, numbers.length);
  }

  static Sequence read(JsonWalk walk) throws IOException {
    SequenceJson reader = new SequenceJson(walk);
    walk.object(reader::readKey);
    return reader.sequence;
  }

  private void readKey(String name) throws IOException {
    switch (name) {
      case "residues" ->
          sequence = new PlainSequence(walk.text().getBytes(StandardCharsets.US_ASCII));
      case "packed" -> {
        walk.object(this::readPacked);
        sequence = packed();
      }
      default -> walk.skip();
    }
  }

  private void readPacked(String name) throws IOException {
    switch (name) {
      case "size" -> size = (int) walk.number();
      case "bases" -> bases = walk.binary(size < 0 ? UNKNOWN : (size + 3) / 4);
      case "cases" -> cases = walk.numbers();
      case "starts" -> starts = walk.numbers();
      case "lengths" -> lengths = walk.numbers();
      case "others" -> others = walk.text().getBytes(StandardCharsets.US_ASCII);
      default -> walk.skip();
    }
  }

  private PackedSequence packed() throws IOException {
    boolean whole =
        size >= 0
            && bases.length == size / 4 + (size % 4 == 0 ? 0 : 1)
            && starts.length == lengths.length
            && starts.length == others.length;
    if (!whole) {
      throw walk.unexpected("a whole packed sequence");
    }
    return new PackedSequence(size, bases, cases, new Runs(starts, lengths, others));
  }
}
