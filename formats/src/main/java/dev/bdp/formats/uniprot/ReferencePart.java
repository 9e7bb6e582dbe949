package dev.bdp.formats.uniprot;

/// The runs of lines of one reference in their canonical order.
enum ReferencePart {
  RN,
  RP,
  RC,
  RX,
  RG,
  RA,
  RT,
  RL;

  /// The part whose lines have that code, which is one of a reference.
  static ReferencePart of(int code) {
    return switch (code) {
      case LineCode.RP -> RP;
      case LineCode.RC -> RC;
      case LineCode.RX -> RX;
      case LineCode.RG -> RG;
      case LineCode.RA -> RA;
      case LineCode.RT -> RT;
      case LineCode.RL -> RL;
      default -> RN;
    };
  }
}
