package dev.bdp.formats.uniprot;

import java.util.Set;

/// The two characters at the start of a line, as one number.
final class LineCode {
  static final int ID = 'I' << 8 | 'D';
  static final int AC = 'A' << 8 | 'C';
  static final int DT = 'D' << 8 | 'T';
  static final int DE = 'D' << 8 | 'E';
  static final int GN = 'G' << 8 | 'N';
  static final int OS = 'O' << 8 | 'S';
  static final int OG = 'O' << 8 | 'G';
  static final int OC = 'O' << 8 | 'C';
  static final int OX = 'O' << 8 | 'X';
  static final int OH = 'O' << 8 | 'H';
  static final int RN = 'R' << 8 | 'N';
  static final int RP = 'R' << 8 | 'P';
  static final int RC = 'R' << 8 | 'C';
  static final int RX = 'R' << 8 | 'X';
  static final int RG = 'R' << 8 | 'G';
  static final int RA = 'R' << 8 | 'A';
  static final int RT = 'R' << 8 | 'T';
  static final int RL = 'R' << 8 | 'L';
  static final int CC = 'C' << 8 | 'C';
  static final int DR = 'D' << 8 | 'R';
  static final int PE = 'P' << 8 | 'E';
  static final int KW = 'K' << 8 | 'W';
  static final int FT = 'F' << 8 | 'T';
  static final int SQ = 'S' << 8 | 'Q';
  static final int RESIDUES = ' ' << 8 | ' ';
  static final int END = '/' << 8 | '/';

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

  static boolean isReference(int code) {
    return code == RN
        || code == RP
        || code == RC
        || code == RX
        || code == RG
        || code == RA
        || code == RT
        || code == RL;
  }

  static String text(int code) {
    return code == 0 ? "??" : "" + (char) (code >> 8) + (char) (code & 0xff);
  }
}
