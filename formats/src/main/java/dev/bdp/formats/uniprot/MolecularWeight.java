package dev.bdp.formats.uniprot;

import java.util.Objects;

/// The molecular weight of the SQ line: the average masses of the residues and of one molecule of
/// water, in daltons.
///
/// Masses are summed as integers of 0.0001 Da, so that the result does not depend on the order of
/// the residues.
public final class MolecularWeight {

  private static final int WATER = 180_153;
  private static final int UNIT = 10_000;
  private static final int[] MASSES = masses();

  private MolecularWeight() {}

  /// The weight of `residues[from]` up to, not including, `residues[to]`, rounded to the nearest
  /// dalton. A byte that is no residue code weighs nothing; a lower-case letter counts as its
  /// capital.
  ///
  /// @throws IndexOutOfBoundsException if the range is not within the array
  public static int of(byte[] residues, int from, int to) {
    Objects.checkFromToIndex(from, to, residues.length);
    long sum = WATER;
    for (int i = from; i < to; i++) {
      sum += MASSES[residues[i] & 0xFF];
    }
    return (int) ((sum + UNIT / 2) / UNIT);
  }

  private static int[] masses() {
    String codes = "ABCDEFGHIKLMNOPQRSTUVWXYZ";
    int[] byCode = {
      710788, 1146532, 1031388, 1150886, 1291155, 1471766, 570519, 1371411, 1131594, 1281741,
          1131594, 1311926,
      1141038, 2373000, 971167, 1281307, 1561875, 870782, 1011051, 1500400, 991326, 1862132,
          1113306, 1631760,
      1287473
    };
    int[] masses = new int[256];
    for (int i = 0; i < byCode.length; i++) {
      masses[codes.charAt(i)] = byCode[i];
      masses[Character.toLowerCase(codes.charAt(i))] = byCode[i];
    }
    return masses;
  }
}
