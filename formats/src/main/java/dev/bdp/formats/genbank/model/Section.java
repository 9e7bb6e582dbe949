package dev.bdp.formats.genbank.model;

/// A part of a record that starts with a keyword in the first column.
public sealed interface Section permits Field, FeatureTable, Origin {
  /// The keyword, such as `DEFINITION`; empty for lines that belong to none.
  String keyword();
}
