package dev.bdp.formats.pubchem;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.model.Bond;
import java.nio.charset.StandardCharsets;

/// A line of the bond block: two atoms, order, stereo, and three columns that PubChem does not use.
final class BondLine {
  private static final byte[] UNUSED = "  0  0  0\n".getBytes(StandardCharsets.US_ASCII);

  private BondLine() {}

  static Bond read(SdfLines lines, int line, int atoms) throws MalformedRecordException {
    Bond bond =
        new Bond(
            lines.number(line, 0, 3),
            lines.number(line, 3, 6),
            lines.number(line, 6, 9),
            lines.number(line, 9, 12));
    if (!isAtom(bond.first(), atoms) || !isAtom(bond.second(), atoms)) {
      throw lines.malformed("this is no bond line between two of %d atoms".formatted(atoms), line);
    }
    return bond;
  }

  static void write(Bond bond, SdfText out) {
    out.putRight(bond.first(), 3).putRight(bond.second(), 3);
    out.putRight(bond.order(), 3).putRight(bond.stereo(), 3);
    out.put(UNUSED, 0, UNUSED.length);
  }

  private static boolean isAtom(int number, int atoms) {
    return number >= 1 && number <= atoms;
  }
}
