package dev.bdp.formats.genbank.model;

import java.nio.charset.StandardCharsets;

/// The residues of a record, as they are written in the source: case kept, blanks and numbers not.
public sealed interface Sequence permits PlainSequence, PackedSequence {
  /// A record without residues.
  Sequence NONE = new PlainSequence(new byte[0]);

  int length();

  /// Copies the residues `from` to `from + count` into `target`.
  void copy(int from, int count, byte[] target, int at);

  default boolean isEmpty() {
    return length() == 0;
  }

  /// Some of the residues as text.
  default String text(int from, int count) {
    byte[] residues = new byte[count];
    copy(from, count, residues, 0);
    return new String(residues, StandardCharsets.ISO_8859_1);
  }
}
