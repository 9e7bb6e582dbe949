package dev.bdp.formats.genbank.model;

import java.util.List;

/// How the lines of a sequence are laid out.
///
/// @param numberWidth columns of the number before each line
/// @param gap blanks between number and residues
/// @param group residues between two blanks
/// @param perLine residues of a line
/// @param blanksAtEnd blanks after the last residue of a line
/// @param oddLines lines that are laid out otherwise
public record SequenceLayout(
    int numberWidth, int gap, int group, int perLine, int blanksAtEnd, List<OddLine> oddLines) {
  /// GenBank's own.
  public static final SequenceLayout USUAL = new SequenceLayout(9, 1, 10, 60, 0, List.of());

  public SequenceLayout {
    oddLines = List.copyOf(oddLines);
  }

  /// A line as it stands in the source, with its line break.
  ///
  /// @param line counted from 0 at the first line after ORIGIN
  public record OddLine(long line, String text) {}
}
