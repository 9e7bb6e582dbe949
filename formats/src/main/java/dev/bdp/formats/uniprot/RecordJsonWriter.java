package dev.bdp.formats.uniprot;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.formats.uniprot.model.Comment;
import dev.bdp.formats.uniprot.model.CrossReference;
import dev.bdp.formats.uniprot.model.EntryHistory;
import dev.bdp.formats.uniprot.model.Gene;
import dev.bdp.formats.uniprot.model.Host;
import dev.bdp.formats.uniprot.model.Layout;
import dev.bdp.formats.uniprot.model.Organism;
import dev.bdp.formats.uniprot.model.ProteinDescription;
import dev.bdp.formats.uniprot.model.ProteinName;
import dev.bdp.formats.uniprot.model.ProteinNames;
import dev.bdp.formats.uniprot.model.RawBlock;
import dev.bdp.formats.uniprot.model.Sequence;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the compact JSON of one entry.
final class RecordJsonWriter {
  private final JsonGenerator json;
  private final JsonText text;
  private final CanonicalText canonical = new CanonicalText(1024);

  RecordJsonWriter(JsonGenerator json) {
    this.json = json;
    this.text = new JsonText(json);
  }

  void write(UniProtEntry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("accession", entry.accession());
    text.field("secondaryAccessions", entry.secondaryAccessions());
    json.writeStringField("name", entry.name());
    json.writeBooleanField("reviewed", entry.reviewed());
    history(entry.history());
    description(entry.description());
    genes(entry.genes());
    organism(entry.organism());
    text.evidenced("organelles", entry.organelles());
    hosts(entry.hosts());
    new ReferenceJson(json, text, canonical).write(entry.references());
    comments(entry.comments());
    text.field("copyright", entry.copyright());
    crossReferences(entry.crossReferences());
    text.field("existence", entry.existence());
    text.evidenced("keywords", entry.keywords());
    new FeatureJson(json, text, canonical).write(entry.features());
    sequence(entry.sequence());
    if (entry.layout() == Layout.COLUMNS) {
      json.writeStringField("layout", "columns");
    }
    rawBlocks(entry.rawBlocks());
    json.writeEndObject();
  }

  private void history(EntryHistory history) throws IOException {
    json.writeObjectFieldStart("history");
    date("firstPublic", history.firstPublic());
    text.field("database", history.database());
    date("sequenceUpdated", history.sequenceUpdated());
    text.field("sequenceVersion", history.sequenceVersion());
    date("entryUpdated", history.entryUpdated());
    text.field("entryVersion", history.entryVersion());
    json.writeEndObject();
  }

  private void date(String name, @Nullable LocalDate date) throws IOException {
    if (date != null) {
      json.writeStringField(name, date.toString());
    }
  }

  private void description(ProteinDescription description) throws IOException {
    json.writeObjectFieldStart("description");
    names(description.names());
    sections("includes", description.includes());
    sections("contains", description.contains());
    text.field("flags", description.flags());
    json.writeEndObject();
  }

  private void sections(String field, List<ProteinNames> sections) throws IOException {
    if (!sections.isEmpty()) {
      json.writeArrayFieldStart(field);
      for (ProteinNames names : sections) {
        json.writeStartObject();
        names(names);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void names(ProteinNames names) throws IOException {
    if (names.recommended() != null) {
      json.writeFieldName("recommended");
      name(names.recommended());
    }
    names("alternative", names.alternative());
    text.evidenced("allergen", names.allergen());
    text.evidenced("biotech", names.biotech());
    text.evidenced("cdAntigens", names.cdAntigens());
    text.evidenced("inns", names.inns());
    names("submitted", names.submitted());
  }

  private void names(String field, List<ProteinName> names) throws IOException {
    if (!names.isEmpty()) {
      json.writeArrayFieldStart(field);
      for (ProteinName name : names) {
        name(name);
      }
      json.writeEndArray();
    }
  }

  private void name(ProteinName name) throws IOException {
    json.writeStartObject();
    text.evidenced("full", name.full());
    text.evidenced("short", name.shortNames());
    text.evidenced("ec", name.ecNumbers());
    json.writeEndObject();
  }

  private void genes(List<Gene> genes) throws IOException {
    if (!genes.isEmpty()) {
      json.writeArrayFieldStart("genes");
      for (Gene gene : genes) {
        json.writeStartObject();
        text.evidenced("name", gene.name());
        text.evidenced("synonyms", gene.synonyms());
        text.evidenced("orderedLocusNames", gene.orderedLocusNames());
        text.evidenced("orfNames", gene.orfNames());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void organism(Organism organism) throws IOException {
    json.writeObjectFieldStart("organism");
    text.field("scientificName", organism.scientificName());
    text.field("commonName", organism.commonName());
    text.field("synonyms", organism.synonyms());
    text.field("taxonId", organism.taxonId());
    text.field("evidences", organism.evidences());
    text.field("lineage", organism.lineage());
    json.writeEndObject();
  }

  private void hosts(List<Host> hosts) throws IOException {
    if (!hosts.isEmpty()) {
      json.writeArrayFieldStart("hosts");
      for (Host host : hosts) {
        json.writeStartObject();
        text.field("taxonId", host.taxonId());
        text.field("scientificName", host.scientificName());
        text.field("commonName", host.commonName());
        text.field("synonyms", host.synonyms());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void comments(List<Comment> comments) throws IOException {
    if (!comments.isEmpty()) {
      json.writeArrayFieldStart("comments");
      for (Comment comment : comments) {
        json.writeStartObject();
        json.writeStringField("topic", comment.topic());
        text.field("molecule", comment.molecule());
        CommentText.write(comment, canonical.startFlat(), "");
        text.field("text", canonical.out.toString());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void crossReferences(List<CrossReference> references) throws IOException {
    if (!references.isEmpty()) {
      json.writeArrayFieldStart("crossReferences");
      for (CrossReference reference : references) {
        boolean plain = reference.isoform().isEmpty() && reference.evidences().isEmpty();
        if (plain) {
          array(reference);
        } else {
          json.writeStartObject();
          json.writeFieldName("reference");
          array(reference);
          text.field("isoform", reference.isoform());
          text.field("evidences", reference.evidences());
          json.writeEndObject();
        }
      }
      json.writeEndArray();
    }
  }

  private void array(CrossReference reference) throws IOException {
    json.writeStartArray();
    json.writeString(reference.database());
    json.writeString(reference.id());
    for (String property : reference.properties()) {
      json.writeString(property);
    }
    json.writeEndArray();
  }

  private void sequence(Sequence sequence) throws IOException {
    json.writeObjectFieldStart("sequence");
    json.writeNumberField("length", sequence.length());
    json.writeNumberField("weight", sequence.weight());
    text.field("crc64", sequence.crc64());
    json.writeStringField("residues", sequence.residues());
    json.writeEndObject();
  }

  private void rawBlocks(List<RawBlock> rawBlocks) throws IOException {
    if (!rawBlocks.isEmpty()) {
      json.writeArrayFieldStart("rawBlocks");
      for (RawBlock raw : rawBlocks) {
        json.writeStartObject();
        json.writeStringField("lineType", raw.lineType());
        json.writeNumberField("at", raw.at());
        json.writeNumberField("replaces", raw.replaces());
        text.field("text", raw.text());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }
}
