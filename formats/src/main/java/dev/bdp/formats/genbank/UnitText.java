package dev.bdp.formats.genbank;

import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.Field;
import dev.bdp.formats.genbank.model.Qualifier;

/// The text of a field or a feature in the usual columns.
final class UnitText {
  static final int FIELD_COLUMN = 12;
  static final int FEATURE_COLUMN = 21;
  private static final int TYPE_COLUMN = 5;

  private final TextBuffer out;
  private final String lineBreak;

  UnitText(TextBuffer out, String lineBreak) {
    this.out = out;
    this.lineBreak = lineBreak;
  }

  /// Puts a keyword and its text, without its parts.
  void put(Field field) {
    out.blanks(field.indent()).put(field.keyword());
    if (field.text() == null) {
      out.put(lineBreak);
      return;
    }
    out.blanks(FIELD_COLUMN - field.indent() - field.keyword().length());
    out.putLines(field.text(), FIELD_COLUMN, lineBreak);
  }

  void put(Feature feature) {
    out.blanks(TYPE_COLUMN).put(feature.type());
    out.blanks(FEATURE_COLUMN - TYPE_COLUMN - feature.type().length());
    out.putLines(feature.locationLines(), FEATURE_COLUMN, lineBreak);
    for (Qualifier qualifier : feature.qualifiers()) {
      out.blanks(FEATURE_COLUMN).put('/');
      if (qualifier.text() == null) {
        out.putLines(qualifier.name(), FEATURE_COLUMN, lineBreak);
      } else {
        out.put(qualifier.name()).put('=');
        out.putLines(qualifier.text(), FEATURE_COLUMN, lineBreak);
      }
    }
  }
}
