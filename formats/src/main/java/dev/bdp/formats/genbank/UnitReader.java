package dev.bdp.formats.genbank;

import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.Field;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of one field or feature, and whether the usual columns give the same text.
final class UnitReader {
  private final Lines lines;
  private final TextBuffer rendered = new TextBuffer();
  private final StringBuilder text = new StringBuilder();
  private int from;
  private int to;

  UnitReader(Lines lines) {
    this.lines = lines;
  }

  /// The unit starts at this line.
  void start() {
    from = lines.start();
    to = from;
  }

  /// This line belongs to the unit; goes to the next.
  void take() {
    to = lines.next();
    lines.advance();
  }

  /// An empty text to collect lines in.
  StringBuilder fresh() {
    text.setLength(0);
    return text;
  }

  /// The source text of the unit.
  String source() {
    return lines.text(from, to);
  }

  Field field(String keyword, int indent, @Nullable String fieldText, List<Field> parts) {
    Field field = new Field(keyword, indent, fieldText, parts, null);
    unitText().put(field);
    return isSame() ? field : new Field(keyword, indent, fieldText, parts, source());
  }

  Feature feature(Feature feature) {
    unitText().put(feature);
    return isSame()
        ? feature
        : new Feature(
            feature.type(),
            feature.locationLines(),
            feature.location(),
            feature.qualifiers(),
            source());
  }

  private UnitText unitText() {
    return new UnitText(rendered.clear().in(lines.encoding()), lines.lineBreak());
  }

  private boolean isSame() {
    return Arrays.equals(lines.bytes(), from, to, rendered.bytes, 0, rendered.size);
  }
}
