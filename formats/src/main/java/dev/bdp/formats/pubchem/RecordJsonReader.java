package dev.bdp.formats.pubchem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.model.Atom;
import dev.bdp.formats.pubchem.model.AtomProperty;
import dev.bdp.formats.pubchem.model.Bond;
import dev.bdp.formats.pubchem.model.Compound;
import dev.bdp.formats.pubchem.model.Header;
import dev.bdp.formats.pubchem.model.RawBlock;
import dev.bdp.formats.pubchem.model.Structure;
import dev.bdp.formats.pubchem.model.Tag;
import dev.bdp.formats.pubchem.model.TagType;
import dev.bdp.formats.pubchem.model.TagValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the compact JSON of one compound.
final class RecordJsonReader {
  private final JsonParser parser;
  private List<String> header = List.of();
  private boolean chiral;
  private List<Atom> atoms = List.of();
  private List<Bond> bonds = List.of();
  private List<AtomProperty> properties = List.of();
  private final Map<String, TagValue> tags = new HashMap<>();
  private List<String> order = List.of();
  private final List<RawBlock> raw = new ArrayList<>(0);

  RecordJsonReader(JsonParser parser) {
    this.parser = parser;
  }

  Compound read() throws IOException, MalformedRecordException {
    require(parser.nextToken() == JsonToken.START_OBJECT, "it is not an object");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      field(name);
    }
    require(parser.nextToken() == null, "there is text after it");
    require(header.size() == 3, "it has no header");
    return new Compound(
        new Header(header.get(0), header.get(1), header.get(2)),
        new Structure(chiral, atoms, bonds, properties),
        Collections.unmodifiableMap(orderedTags()),
        List.copyOf(raw));
  }

  private void field(String name) throws IOException, MalformedRecordException {
    switch (name) {
      case "header" -> header = texts();
      case "chiral" -> chiral = parser.getBooleanValue();
      case "atoms" -> atoms = StructureText.atoms(parser.getText());
      case "bonds" -> bonds = StructureText.bonds(parser.getText());
      case "properties" -> properties = StructureText.properties(parser.getText());
      case "tags" -> tags();
      case "order" -> order = texts();
      case "raw" -> raw();
      default -> throw TextItems.malformed("it has a field " + name);
    }
  }

  private void tags() throws IOException, MalformedRecordException {
    require(parser.currentToken() == JsonToken.START_OBJECT, "its tags are no object");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      require(parser.nextToken().isScalarValue(), name + " is no text");
      TagType type = Tag.find(name).map(Tag::type).orElse(TagType.TEXT);
      tags.put(name, TagText.read(type, parser.getText()));
    }
  }

  private Map<String, TagValue> orderedTags() throws MalformedRecordException {
    if (order.isEmpty()) {
      return TagOrder.usual(tags);
    }
    Map<String, TagValue> ordered = LinkedHashMap.newLinkedHashMap(order.size());
    for (String name : order) {
      TagValue value = tags.get(name);
      if (value == null) {
        throw TextItems.malformed("it has no tag " + name);
      }
      ordered.put(name, value);
    }
    return ordered;
  }

  private void raw() throws IOException, MalformedRecordException {
    require(parser.currentToken() == JsonToken.START_ARRAY, "its raw blocks are no array");
    int next = 0;
    while (parser.nextToken() == JsonToken.START_ARRAY) {
      RawBlock block =
          new RawBlock(
              String.valueOf(parser.nextTextValue()),
              parser.nextIntValue(-1),
              parser.nextIntValue(-1),
              String.valueOf(parser.nextTextValue()));
      require(
          block.at() >= next && block.replaces() >= 0 && parser.nextToken() == JsonToken.END_ARRAY,
          "a raw block has no place");
      next = block.at() + block.replaces();
      raw.add(block);
    }
  }

  private List<String> texts() throws IOException, MalformedRecordException {
    require(parser.currentToken() == JsonToken.START_ARRAY, "an array is missing");
    List<String> texts = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      require(parser.currentToken() == JsonToken.VALUE_STRING, "an array holds no texts");
      texts.add(parser.getText());
    }
    return texts;
  }

  private static void require(boolean condition, String otherwise) throws MalformedRecordException {
    if (!condition) {
      throw TextItems.malformed(otherwise);
    }
  }
}
