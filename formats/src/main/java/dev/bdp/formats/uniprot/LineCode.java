package dev.bdp.formats.uniprot;

import java.util.Set;

/// The two characters at the start of a line, as one number.
final class LineCode {
  static final int ID = of("ID");
  static final int AC = of("AC");
  static final int DT = of("DT");
  static final int DE = of("DE");
  static final int GN = of("GN");
  static final int OS = of("OS");
  static final int OG = of("OG");
  static final int OC = of("OC");
  static final int OX = of("OX");
  static final int OH = of("OH");
  static final int RN = of("RN");
  static final int RP = of("RP");
  static final int RC = of("RC");
  static final int RX = of("RX");
  static final int RG = of("RG");
  static final int RA = of("RA");
  static final int RT = of("RT");
  static final int RL = of("RL");
  static final int CC = of("CC");
  static final int DR = of("DR");
  static final int PE = of("PE");
  static final int KW = of("KW");
  static final int FT = of("FT");
  static final int SQ = of("SQ");
  static final int RESIDUES = of("  ");
  static final int END = of("//");

  private static final Set<String> KNOWN =
      Set.of(
          "ID", "AC", "DT", "DE", "GN", "OS", "OG", "OC", "OX", "OH", "RN", "RP", "RC", "RX", "RG",
          "RA", "RT", "RL", "CC", "DR", "PE", "KW", "FT", "SQ", "  ", "//");

  private LineCode() {}

  /// Whether a text starts with the code of a line that there is, alone or before a blank.
  static boolean isKnown(String lineType) {
    return KNOWN.contains(lineType.substring(0, Math.min(2, lineType.length())))
        && (lineType.length() <= 2 || lineType.charAt(2) == ' ');
  }

  static int of(String code) {
    return code.charAt(0) << 8 | code.charAt(1);
  }

  static boolean isReference(int code) {
    return code == RN || code == RP || code == RC || code == RX || code == RG || code == RA
        || code == RT || code == RL;
  }

  static String text(int code) {
    return code == 0 ? "??" : "" + (char) (code >> 8) + (char) (code & 0xff);
  }
}
