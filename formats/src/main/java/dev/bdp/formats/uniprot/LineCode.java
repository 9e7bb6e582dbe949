package dev.bdp.formats.uniprot;

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

  private LineCode() {}

  static int of(String code) {
    return code.charAt(0) << 8 | code.charAt(1);
  }

  static boolean isInReference(int code) {
    return code >> 8 == 'R' && code != RN;
  }

  static String text(int code) {
    return code == 0 ? "??" : "" + (char) (code >> 8) + (char) (code & 0xff);
  }
}
