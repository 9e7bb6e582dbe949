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

  private static final ReferencePart[] ALL = values();

  /// The part whose lines have that code; RN when there is none.
  static ReferencePart of(int code) {
    for (ReferencePart part : ALL) {
      if (LineCode.of(part.name()) == code) {
        return part;
      }
    }
    return RN;
  }
}
