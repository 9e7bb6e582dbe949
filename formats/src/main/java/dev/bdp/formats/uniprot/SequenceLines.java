package dev.bdp.formats.uniprot;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.model.Sequence;

/// The SQ line and the residues.
final class SequenceLines {
  private static final int BLOCK = 10;
  private static final int LINE = 60;
  private static final int CRC_DIGITS = 16;

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
    byte[] bytes = lines.bytes();
    int from = Math.min(lines.start(line) + 5, lines.end(line));
    int end = lines.end(line);
    int length = before(bytes, from, end, " AA;");
    int weight = before(bytes, from, end, " MW;");
    if (length < 0 || weight < 0) {
      throw lines.malformed("the SQ line does not give a length and a molecular weight", line);
    }
    if (length != residues.length()) {
      throw lines.malformed(
          "the SQ line says " + length + " residues, the sequence has " + residues.length(), line);
    }
    int crcEnd = find(bytes, from, end, " CRC64;");
    if (crcEnd - from < CRC_DIGITS) {
      return new Sequence(length, weight, "", residues);
    }
    String crc64 = lines.text(crcEnd - CRC_DIGITS, crcEnd);
    long computed = Crc64.of(scratch.bytes, 0, length);
    if (!isHex(computed, bytes, crcEnd)) {
      throw lines.malformed(
          "the SQ line says CRC64 %s, the sequence has %016X".formatted(crc64, computed), line);
    }
    int mass = MolecularWeight.of(scratch.bytes, 0, length);
    if (mass != weight) {
      throw lines.malformed(
          "the SQ line says molecular weight " + weight + ", the sequence has " + mass, line);
    }
    return new Sequence(length, weight, crc64, residues);
  }

  /// Whether the digits before `end` are those of a checksum.
  private static boolean isHex(long checksum, byte[] bytes, int end) {
    long rest = checksum;
    for (int i = end - 1; i >= end - CRC_DIGITS; i--, rest >>>= 4) {
      int digit = (int) rest & 15;
      if (bytes[i] != (digit < 10 ? '0' + digit : 'A' + digit - 10)) {
        return false;
      }
    }
    return true;
  }

  /// The number before a unit, or -1.
  private static int before(byte[] bytes, int from, int to, String unit) {
    int end = find(bytes, from, to, unit);
    int start = Math.max(end, from);
    while (start > from && Numbers.isDigit((char) bytes[start - 1])) {
      start--;
    }
    return end < 0 ? -1 : Numbers.parse(bytes, start, end);
  }

  private static int find(byte[] bytes, int from, int to, String text) {
    for (int i = from; i <= to - text.length(); i++) {
      int at = 0;
      while (at < text.length() && bytes[i + at] == text.charAt(at)) {
        at++;
      }
      if (at == text.length()) {
        return i;
      }
    }
    return -1;
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
