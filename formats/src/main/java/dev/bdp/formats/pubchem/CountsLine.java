package dev.bdp.formats.pubchem;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.model.Structure;

/// The counts line: `aaabbblll ccc…999 V2000`, in which `aaa` counts atoms, `bbb` bonds, `lll` atom
/// lists, and `ccc` is the chiral flag.
record CountsLine(int atoms, int bonds, int atomLists, boolean chiral, boolean isV3000) {
  static CountsLine read(SdfLines lines, int line) throws MalformedRecordException {
    int length = lines.end(line) - lines.start(line);
    String version = length < 6 ? "" : lines.content(line).stripTrailing();
    if (version.endsWith("V3000")) {
      return new CountsLine(0, 0, 0, false, true);
    }
    CountsLine counts =
        new CountsLine(
            lines.number(line, 0, 3),
            lines.number(line, 3, 6),
            lines.number(line, 6, 9),
            lines.number(line, 12, 15) == 1,
            false);
    if (!version.endsWith("V2000")
        || counts.atoms < 0
        || counts.bonds < 0
        || counts.atomLists < 0) {
      throw lines.malformed("this is no counts line of a V2000 connection table", line);
    }
    return counts;
  }

  static void write(Structure structure, SdfText out) {
    write(structure.atoms().size(), structure.bonds().size(), structure.chiral(), out);
  }

  static void write(int atoms, int bonds, boolean chiral, SdfText out) {
    out.putRight(atoms, 3).putRight(bonds, 3).put("  0     ").put(chiral ? '1' : '0');
    out.put("  0  0  0  0  0999 V2000\n");
  }
}
