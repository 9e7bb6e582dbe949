package dev.bdp.formats.uniprot;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.model.Sequence;

/// The SQ line and the residues.
final class SequenceLines {
  private static final int BLOCK = 10;
  private static final int LINE = 60;

  private SequenceLines() {}

  /// The residues of the lines, with every letter checked.
  static String residues(SourceLines lines, int from, int to, FlatText scratch)
      throws MalformedRecordException {
    scratch.clear();
    byte[] bytes = lines.bytes();
    for (int line = from; line < to; line++) {
      int end = lines.end(line);
      int start = -1;
      for (int i = lines.start(line); i <= end; i++) {
        byte c = i < end ? bytes[i] : (byte) ' ';
        if (c >= 'A' && c <= 'Z') {
          start = start < 0 ? i : start;
        } else if (c != ' ') {
          throw lines.malformed("the sequence holds " + (char) c + ", which is no residue", line);
        } else if (start >= 0) {
          scratch.put(bytes, start, i);
          start = -1;
        }
      }
    }
    return scratch.toString();
  }

  /// Reads the SQ line and compares what it says with the residues, which are in `scratch` and as
  /// text in `residues`.
  static Sequence read(SourceLines lines, int line, String residues, FlatText scratch)
      throws MalformedRecordException {
    String content = lines.content(line, 5);
    int length = before(content, " AA;");
    int weight = before(content, " MW;");
    if (length < 0 || weight < 0) {
      throw lines.malformed("the SQ line does not give a length and a molecular weight", line);
    }
    if (length != residues.length()) {
      throw lines.malformed(
          "the SQ line says " + length + " residues, the sequence has " + residues.length(), line);
    }
    int end = content.lastIndexOf(" CRC64;");
    if (end < 16) {
      return new Sequence(length, weight, "", residues);
    }
    String crc64 = content.substring(end - 16, end);
    String computed = "%016X".formatted(Crc64.of(scratch.bytes, 0, length));
    if (!crc64.equals(computed)) {
      throw lines.malformed(
          "the SQ line says CRC64 " + crc64 + ", the sequence has " + computed, line);
    }
    int mass = MolecularWeight.of(scratch.bytes, 0, length);
    if (mass != weight) {
      throw lines.malformed(
          "the SQ line says molecular weight " + weight + ", the sequence has " + mass, line);
    }
    return new Sequence(length, weight, crc64, residues);
  }

  private static int before(String content, String unit) {
    int end = content.indexOf(unit);
    int start = Math.max(end, 0);
    while (start > 0 && Numbers.isDigit(content.charAt(start - 1))) {
      start--;
    }
    return Numbers.parse(content, start, end);
  }

  static void write(Sequence sequence, CanonicalText canonical) {
    FlatText out = canonical.out;
    out.put("SQ   SEQUENCE   ")
        .put(sequence.length())
        .put(" AA;  ")
        .put(sequence.weight())
        .put(" MW;  ");
    out.put(sequence.crc64()).put(" CRC64;\n");
    canonical.close(BlockKind.SQ);
    FlatText residues = canonical.text.put(sequence.residues());
    for (int at = 0; at < residues.size; at += LINE) {
      out.put("    ");
      for (int block = at; block < Math.min(at + LINE, residues.size); block += BLOCK) {
        out.put(' ').put(residues.bytes, block, Math.min(block + BLOCK, residues.size));
      }
      out.put('\n');
    }
    residues.clear();
    canonical.close(BlockKind.RESIDUES);
  }
}
