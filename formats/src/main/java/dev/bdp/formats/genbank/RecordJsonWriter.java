package dev.bdp.formats.genbank;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.FeatureTable;
import dev.bdp.formats.genbank.model.Field;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.Locus;
import dev.bdp.formats.genbank.model.Origin;
import dev.bdp.formats.genbank.model.Qualifier;
import dev.bdp.formats.genbank.model.Section;
import dev.bdp.formats.genbank.model.SequenceLayout;
import dev.bdp.formats.genbank.model.SequenceLayout.OddLine;
import dev.bdp.formats.genbank.model.SourceText;
import java.io.IOException;
import java.util.OptionalLong;

/// Writes the compact JSON of one record.
final class RecordJsonWriter {
  private static final int MOST_DIGITS = 15;

  private final JsonGenerator json;

  RecordJsonWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(GenBankRecord entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("accession", entry.accession());
    OptionalLong version = entry.version();
    if (version.isPresent()) {
      json.writeNumberField("version", version.getAsLong());
    }
    json.writeNumberField("length", entry.length());
    write(entry.locus());
    json.writeArrayFieldStart("sections");
    for (Section section : entry.sections()) {
      json.writeStartObject();
      switch (section) {
        case Field field -> putField(field);
        case FeatureTable table -> putTable(table);
        case Origin origin -> putOrigin(origin);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!entry.sequence().isEmpty()) {
      json.writeFieldName("sequence");
      SequenceJson.write(entry.sequence(), json);
    }
    write(entry.source());
    json.writeEndObject();
  }

  private void write(Locus locus) throws IOException {
    json.writeObjectFieldStart("locus");
    json.writeStringField("line", locus.line());
    json.writeStringField("name", locus.name());
    if (locus.length() >= 0) {
      json.writeNumberField("length", locus.length());
    }
    field("unit", locus.unit());
    field("molecule", locus.molecule());
    field("topology", locus.topology());
    field("division", locus.division());
    field("date", locus.date() == null ? "" : locus.date().toString());
    json.writeEndObject();
  }

  private void write(SourceText source) throws IOException {
    if (!source.equals(SourceText.USUAL)) {
      json.writeObjectFieldStart("source");
      json.writeStringField("charset", source.charset().name());
      json.writeStringField("lineBreak", source.lineBreak());
      json.writeStringField("end", source.end());
      json.writeEndObject();
    }
  }

  private void putField(Field field) throws IOException {
    json.writeStringField(field.keyword(), field.text());
    field("source", field.source() == null ? "" : field.source());
    if (!field.parts().isEmpty()) {
      json.writeArrayFieldStart("parts");
      for (Field part : field.parts()) {
        json.writeStartObject();
        putField(part);
        if (part.indent() != Field.usualIndent(part.keyword())) {
          json.writeNumberField("indent", part.indent());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void putTable(FeatureTable table) throws IOException {
    putField(table.heading());
    field("lead", table.lead());
    json.writeArrayFieldStart("features");
    for (Feature feature : table.features()) {
      json.writeStartObject();
      json.writeStringField("type", feature.type());
      json.writeStringField("location", feature.locationLines());
      field("source", feature.source() == null ? "" : feature.source());
      if (!feature.qualifiers().isEmpty()) {
        json.writeArrayFieldStart("qualifiers");
        for (Qualifier qualifier : feature.qualifiers()) {
          write(qualifier);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(Qualifier qualifier) throws IOException {
    json.writeStartObject();
    String text = qualifier.text();
    if (text == null) {
      json.writeNullField(qualifier.name());
    } else if (qualifier.isQuoted()) {
      json.writeStringField(qualifier.name(), qualifier.lines());
    } else if (isPlainNumber(text)) {
      json.writeNumberField(qualifier.name(), Long.parseLong(text));
    } else {
      json.writeObjectFieldStart(qualifier.name());
      json.writeStringField("bare", text);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /// Whether the digits are those that the number is printed with.
  private static boolean isPlainNumber(String text) {
    if (text.isEmpty()
        || text.length() > MOST_DIGITS
        || text.length() > 1 && text.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private void putOrigin(Origin origin) throws IOException {
    putField(origin.heading());
    SequenceLayout layout = origin.layout();
    if (layout.equals(SequenceLayout.USUAL)) {
      return;
    }
    json.writeObjectFieldStart("layout");
    json.writeNumberField("numberWidth", layout.numberWidth());
    json.writeNumberField("gap", layout.gap());
    json.writeNumberField("group", layout.group());
    json.writeNumberField("perLine", layout.perLine());
    json.writeNumberField("blanksAtEnd", layout.blanksAtEnd());
    json.writeArrayFieldStart("oddLines");
    for (OddLine odd : layout.oddLines()) {
      json.writeStartObject();
      json.writeNumberField("line", odd.line());
      json.writeStringField("text", odd.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void field(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }
}
