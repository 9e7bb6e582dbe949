package dev.bdp.formats.pubchem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.bdp.formats.pubchem.model.Atom;
import dev.bdp.formats.pubchem.model.AtomProperty.AtomValue;
import dev.bdp.formats.pubchem.model.AtomProperty.Kind;
import dev.bdp.formats.pubchem.model.Bond;
import dev.bdp.formats.pubchem.model.Compound;
import dev.bdp.formats.pubchem.model.Structure;
import dev.bdp.formats.pubchem.model.Tag;
import dev.bdp.formats.pubchem.model.TagValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/// The published JSON of a compound: tags by readable names, atoms and bonds as objects.
/// `docs/formats/pubchem-json.md` describes it.
public final class CompoundJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private CompoundJson() {}

  /// The compound as JSON in UTF-8.
  public static byte[] write(Compound compound) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(16384);
        JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      tags(compound.tags(), json);
      structure(compound.structure(), json);
      json.writeEndObject();
      json.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written", e);
    }
  }

  private static void tags(Map<String, TagValue> tags, JsonGenerator json) throws IOException {
    Map<String, TagValue> others = new TreeMap<>();
    for (Map.Entry<String, TagValue> tag : tags.entrySet()) {
      var known = Tag.find(tag.getKey());
      if (known.isPresent()) {
        json.writeFieldName(known.get().jsonKey());
        value(tag.getValue(), json);
      } else {
        others.put(tag.getKey(), tag.getValue());
      }
    }
    if (!others.isEmpty()) {
      json.writeObjectFieldStart("otherTags");
      for (Map.Entry<String, TagValue> other : others.entrySet()) {
        json.writeFieldName(other.getKey());
        value(other.getValue(), json);
      }
      json.writeEndObject();
    }
  }

  private static void value(TagValue value, JsonGenerator json) throws IOException {
    switch (value) {
      case TagValue.Text(String text) -> json.writeString(text);
      case TagValue.WholeNumber(long number) -> json.writeNumber(number);
      case TagValue.DecimalNumber(BigDecimal number) -> json.writeNumber(number);
      case TagValue.Fingerprint(String base64) -> json.writeString(base64);
      case TagValue.WholeNumbers numbers -> {
        json.writeStartArray();
        for (long number : numbers.values()) {
          json.writeNumber(number);
        }
        json.writeEndArray();
      }
      case TagValue.DecimalNumbers numbers -> {
        json.writeStartArray();
        for (BigDecimal number : numbers.values()) {
          json.writeNumber(number);
        }
        json.writeEndArray();
      }
      case TagValue.BondCodes codes -> bondCodes(codes, json);
      case TagValue.PartialCharges charges -> partialCharges(charges, json);
      case TagValue.Features features -> features(features, json);
    }
  }

  private static void bondCodes(TagValue.BondCodes codes, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (TagValue.BondCode code : codes.values()) {
      json.writeStartObject();
      json.writeNumberField("first", code.first());
      json.writeNumberField("second", code.second());
      json.writeNumberField("code", code.code());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void partialCharges(TagValue.PartialCharges charges, JsonGenerator json)
      throws IOException {
    json.writeStartArray();
    for (TagValue.PartialCharge charge : charges.values()) {
      json.writeStartObject();
      json.writeNumberField("atom", charge.atom());
      json.writeNumberField("charge", charge.charge());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void features(TagValue.Features features, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (TagValue.Feature feature : features.values()) {
      json.writeStartObject();
      json.writeStringField("type", feature.type());
      json.writeArrayFieldStart("atoms");
      for (int atom : feature.atoms()) {
        json.writeNumber(atom);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void structure(Structure structure, JsonGenerator json) throws IOException {
    json.writeBooleanField("chiral", structure.chiral());
    json.writeArrayFieldStart("atoms");
    AtomValues values = AtomValues.of(structure);
    int number = 0;
    for (Atom atom : structure.atoms()) {
      atom(atom, values, ++number, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("bonds");
    for (Bond bond : structure.bonds()) {
      json.writeStartObject();
      json.writeNumberField("first", bond.first());
      json.writeNumberField("second", bond.second());
      json.writeNumberField("order", bond.order());
      if (bond.stereo() != 0) {
        json.writeNumberField("stereo", bond.stereo());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void atom(Atom atom, AtomValues values, int number, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("symbol", atom.symbol());
    json.writeNumberField("x", atom.at().x());
    json.writeNumberField("y", atom.at().y());
    json.writeNumberField("z", atom.at().z());
    field("charge", values.charge(atom, number), json);
    field("isotope", values.of(Kind.ISOTOPE, number), json);
    field("massDifference", values.massDifference(atom), json);
    field("radical", values.radical(atom, number), json);
    field("parity", atom.parity(), json);
    json.writeEndObject();
  }

  private static void field(String name, int value, JsonGenerator json) throws IOException {
    if (value != 0) {
      json.writeNumberField(name, value);
    }
  }

  /// What the properties block says of atoms.
  private record AtomValues(Map<Kind, Map<Integer, Integer>> byKind) {
    private static final int DOUBLET_CODE = 4;
    private static final int DOUBLET = 2;

    static AtomValues of(Structure structure) {
      Map<Kind, Map<Integer, Integer>> byKind = new java.util.EnumMap<>(Kind.class);
      structure
          .properties()
          .forEach(property -> {
            var values = byKind.computeIfAbsent(property.kind(), kind -> new TreeMap<>());
            for (AtomValue value : property.values()) {
              values.put(value.atom(), value.value());
            }
          });
      return new AtomValues(byKind);
    }

    int of(Kind kind, int atom) {
      return byKind.getOrDefault(kind, Map.of()).getOrDefault(atom, 0);
    }

    /// Charge and radical lines, where there are any, replace the codes of all atoms.
    int charge(Atom atom, int number) {
      return hasCharges() ? of(Kind.CHARGE, number) : atom.codedCharge();
    }

    int radical(Atom atom, int number) {
      int coded = atom.chargeCode() == DOUBLET_CODE ? DOUBLET : 0;
      return hasCharges() ? of(Kind.RADICAL, number) : coded;
    }

    private boolean hasCharges() {
      return byKind.containsKey(Kind.CHARGE) || byKind.containsKey(Kind.RADICAL);
    }

    /// Isotope lines, where there are any, replace the differences of all atoms.
    int massDifference(Atom atom) {
      return byKind.containsKey(Kind.ISOTOPE) ? 0 : atom.massDifference();
    }
  }
}
