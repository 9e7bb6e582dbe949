package dev.bdp.formats.genbank;

import java.util.Arrays;

/// The number before a line of a sequence, right-justified in its columns.
final class LineNumber {
  private byte[] columns = new byte[0];
  private long number;
  private boolean fits;

  void restart(int width) {
    columns = new byte[width];
    number = 1;
    render();
  }

  /// Counts residues.
  void add(int residues) {
    number += residues;
    render();
  }

  /// Whether the line starts with this number.
  boolean isAt(Lines lines) {
    return fits
        && lines.length() > columns.length
        && Arrays.equals(
            lines.bytes(),
            lines.start(),
            lines.start() + columns.length,
            columns,
            0,
            columns.length);
  }

  void put(TextBuffer out) {
    out.put(columns, 0, columns.length);
  }

  private void render() {
    long left = number;
    int at = columns.length;
    while (left > 0 && at > 0) {
      columns[--at] = (byte) ('0' + left % 10);
      left /= 10;
    }
    fits = left == 0;
    Arrays.fill(columns, 0, at, (byte) ' ');
  }
}
