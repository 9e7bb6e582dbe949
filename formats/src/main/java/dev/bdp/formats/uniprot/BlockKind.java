package dev.bdp.formats.uniprot;

/// The blocks of an entry in their canonical order.
enum BlockKind {
  ID,
  AC,
  DT,
  DE,
  GN,
  OS,
  OG,
  OC,
  OX,
  OH,
  REFERENCE,
  COMMENT,
  COPYRIGHT,
  DR,
  PE,
  KW,
  FEATURE,
  SQ,
  RESIDUES,
  END;

  private static final int INDEX_BITS = 24;
  private static final int PART_BITS = 3;

  /// A number that orders blocks: by kind, then by their place in the list.
  int key(int index) {
    return ordinal() << INDEX_BITS | index;
  }

  /// The key of one run of lines of a reference; the runs of one reference stand together.
  static int key(int reference, ReferencePart part) {
    return REFERENCE.key(reference << PART_BITS | part.ordinal());
  }
}
