package dev.bdp.formats.pubchem;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.formats.pubchem.model.Atom;
import dev.bdp.formats.pubchem.model.AtomProperty;
import dev.bdp.formats.pubchem.model.Bond;
import dev.bdp.formats.pubchem.model.Compound;
import dev.bdp.formats.pubchem.model.Header;
import dev.bdp.formats.pubchem.model.RawBlock;
import dev.bdp.formats.pubchem.model.Structure;
import dev.bdp.formats.pubchem.model.TagValue;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Writes the compact JSON of one compound.
final class RecordJsonWriter {
  private final JsonGenerator json;

  RecordJsonWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(Compound compound) throws IOException {
    json.writeStartObject();
    Header header = compound.header();
    texts("header", List.of(header.title(), header.program(), header.comment()));
    structure(compound.structure());
    tags(compound.tags());
    if (!TagOrder.isUsual(compound.tags().keySet())) {
      texts("order", compound.tags().keySet());
    }
    raw(compound.rawBlocks());
    json.writeEndObject();
  }

  private void structure(Structure structure) throws IOException {
    if (structure.chiral()) {
      json.writeBooleanField("chiral", true);
    }
    SdfText text = new SdfText(4096);
    for (Atom atom : structure.atoms()) {
      StructureText.write(atom, text);
    }
    ascii("atoms", text);
    for (Bond bond : structure.bonds()) {
      StructureText.write(bond, text);
    }
    ascii("bonds", text);
    for (AtomProperty property : structure.properties()) {
      StructureText.write(property, text);
    }
    ascii("properties", text);
  }

  /// A text without characters that JSON escapes.
  private void ascii(String name, SdfText text) throws IOException {
    if (text.size > 0) {
      json.writeFieldName(name);
      json.writeRawUTF8String(text.bytes, 0, text.size);
      text.clear();
    }
  }

  private void tags(Map<String, TagValue> tags) throws IOException {
    json.writeObjectFieldStart("tags");
    for (Map.Entry<String, TagValue> tag : tags.entrySet()) {
      json.writeFieldName(tag.getKey());
      switch (tag.getValue()) {
        case TagValue.WholeNumber(long number) -> json.writeNumber(number);
        case TagValue.DecimalNumber number -> json.writeNumber(TagText.write(number));
        default -> json.writeString(TagText.write(tag.getValue()));
      }
    }
    json.writeEndObject();
  }

  private void raw(List<RawBlock> blocks) throws IOException {
    if (blocks.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("raw");
    for (RawBlock block : blocks) {
      json.writeStartArray();
      json.writeString(block.kind());
      json.writeNumber(block.at());
      json.writeNumber(block.replaces());
      json.writeString(block.text());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void texts(String name, Iterable<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
