package dev.bdp.formats.uniprot.model;

/// The layouts of the flat file that the canonical writer knows.
public enum Layout {
  /// Since release 2019_11: features with qualifiers, texts wrapped at column 80.
  QUALIFIERS,
  /// Before: features in fixed columns, texts wrapped at column 75.
  COLUMNS
}
