package dev.bdp.formats.genbank;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.Field;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.LocationPart;
import dev.bdp.formats.genbank.model.Locus;
import dev.bdp.formats.genbank.model.Organism;
import dev.bdp.formats.genbank.model.Qualifier;
import dev.bdp.formats.genbank.model.Section;
import dev.bdp.formats.genbank.model.Sequence;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// A record as JSON for programs that read it: texts without line breaks, locations as numbers.
///
/// ```
/// {"accession", "version", "name", "definition", "length", "unit", "moleculeType", "topology", "division", "date",
///  "secondaryAccessions": […], "region", "dbLinks": […], "dbSource", "keywords": […],
///  "source", "organism", "lineage": […], "taxonId",
///  "references": [{"number", "extent", "authors": […], "consortium", "title", "journal", "pubmed", "medline", "remark"}],
///  "comments": […], "structuredComments": [{"name", "fields": {…}}],
///  "features": [{"type", "location", "parts": [{"sequence", "start", "end", "strand": 1 or -1, "fuzzyStart", "fuzzyEnd",
///                "between"}], "qualifiers": {"gene": ["lacZ"], …}}],
///  "other": {"CONTIG": "join(…)", …}, "sequence": "…"}
/// ```
///
/// What a record does not say is left out.
public final class GenBankJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private GenBankJson() {}

  /// Puts the JSON of a record into a stream, which stays open. Holds a bounded part of the
  /// sequence.
  ///
  /// @throws IOException when the stream does
  public static void write(GenBankRecord entry, OutputStream out) throws IOException {
    Reader residues = new ResidueReader(entry.sequence());
    write(entry, residues, entry.sequence().length(), out);
  }

  /// As [#write], with another text in the place of the residues.
  ///
  /// @throws IOException when the stream does
  public static void writeWithout(GenBankRecord entry, String residues, OutputStream out)
      throws IOException {
    write(entry, new StringReader(residues), residues.length(), out);
  }

  private static void write(GenBankRecord entry, Reader residues, int length, OutputStream out)
      throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      JsonTexts texts = new JsonTexts(json);
      json.writeStartObject();
      writeIdentity(entry, json, texts);
      writeOrganism(entry, json, texts);
      new HeaderJson(json, texts).write(entry);
      json.writeArrayFieldStart("features");
      for (Feature feature : entry.features()) {
        write(feature, json, texts);
      }
      json.writeEndArray();
      writeOther(entry, json);
      if (!entry.sequence().isEmpty()) {
        json.writeFieldName("sequence");
        json.writeString(residues, length);
      }
      json.writeEndObject();
    }
  }

  private static void writeIdentity(GenBankRecord entry, JsonGenerator json, JsonTexts texts)
      throws IOException {
    Locus locus = entry.locus();
    json.writeStringField("accession", entry.accession());
    texts.field("version", entry.version());
    texts.field("name", locus.name());
    texts.field("definition", entry.definition());
    json.writeNumberField("length", entry.length());
    texts.field("unit", locus.unit());
    texts.field("moleculeType", locus.molecule());
    texts.field("topology", locus.topology());
    texts.field("division", locus.division());
    texts.field("date", locus.date() == null ? "" : locus.date().toString());
    texts.field("secondaryAccessions", entry.secondaryAccessions());
    texts.field("region", entry.region());
    texts.field(
        "dbLinks",
        entry
            .find("DBLINK")
            .or(() -> entry.find("PROJECT"))
            .map(JsonTexts::lines)
            .orElse(List.of()));
    texts.field("dbSource", entry.text("DBSOURCE"));
    texts.field("keywords", entry.keywords());
  }

  private static void writeOrganism(GenBankRecord entry, JsonGenerator json, JsonTexts texts)
      throws IOException {
    Organism organism = entry.organism();
    texts.field("source", organism.source());
    texts.field("organism", organism.name());
    texts.field("lineage", organism.lineage());
    OptionalLong taxon = entry.taxonId();
    if (taxon.isPresent()) {
      json.writeNumberField("taxonId", taxon.getAsLong());
    }
  }

  private static void write(Feature feature, JsonGenerator json, JsonTexts texts)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", feature.type());
    json.writeStringField("location", feature.location().toString());
    json.writeArrayFieldStart("parts");
    for (LocationPart part : LocationPart.of(feature.location())) {
      json.writeStartObject();
      texts.field("sequence", part.sequence() == null ? "" : part.sequence());
      json.writeNumberField("start", part.lowest());
      json.writeNumberField("end", part.highest());
      json.writeNumberField("strand", part.reverse() ? -1 : 1);
      texts.field("fuzzyStart", part.start().isExact() ? "" : part.start().toString());
      texts.field("fuzzyEnd", part.end().isExact() ? "" : part.end().toString());
      if (part.between()) {
        json.writeBooleanField("between", true);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    Map<String, List<String>> qualifiers = new LinkedHashMap<>();
    for (Qualifier qualifier : feature.qualifiers()) {
      qualifiers.computeIfAbsent(qualifier.name(), name -> feature.all(name));
    }
    json.writeObjectFieldStart("qualifiers");
    for (Map.Entry<String, List<String>> qualifier : qualifiers.entrySet()) {
      texts.array(qualifier.getKey(), qualifier.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeOther(GenBankRecord entry, JsonGenerator json) throws IOException {
    Map<String, String> other = new LinkedHashMap<>();
    for (Section section : entry.sections()) {
      if (section instanceof Field field && HeaderJson.isOther(field.keyword())) {
        other.merge(field.keyword(), JsonTexts.compact(field), (a, b) -> a + "\n" + b);
      }
    }
    if (!other.isEmpty()) {
      json.writeObjectFieldStart("other");
      for (Map.Entry<String, String> each : other.entrySet()) {
        json.writeStringField(each.getKey(), each.getValue());
      }
      json.writeEndObject();
    }
  }

  /// The residues of a sequence, part by part.
  private static final class ResidueReader extends Reader {
    private final Sequence sequence;
    private final byte[] part = new byte[1 << 13];
    private int at;

    ResidueReader(Sequence sequence) {
      this.sequence = sequence;
    }

    @Override
    public int read(char[] target, int offset, int length) {
      int count = Math.min(Math.min(length, part.length), sequence.length() - at);
      if (count == 0 && length > 0) {
        return -1;
      }
      sequence.copy(at, count, part, 0);
      for (int i = 0; i < count; i++) {
        target[offset + i] = (char) part[i];
      }
      at += count;
      return count;
    }

    @Override
    public void close() {}
  }
}
