package dev.bdp.formats.uniprot;

import dev.bdp.formats.JsonBytes;
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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the compact JSON of one entry.
final class RecordJsonWriter {
  private final JsonBytes json = new JsonBytes();
  private final JsonText text = new JsonText(json);
  private final CanonicalText canonical = new CanonicalText(1024);
  private final ReferenceJson references = new ReferenceJson(json, text, canonical);
  private final FeatureJson features = new FeatureJson(json, text, canonical);

  byte[] write(UniProtEntry entry) {
    json.clear();
    json.openObject();
    json.name("accession").string(entry.accession());
    text.field("secondaryAccessions", entry.secondaryAccessions());
    json.name("name").string(entry.name());
    json.name("reviewed").bool(entry.reviewed());
    history(entry.history());
    description(entry.description());
    genes(entry.genes());
    organism(entry.organism());
    text.evidenced("organelles", entry.organelles());
    hosts(entry.hosts());
    references.write(entry.references());
    comments(entry.comments());
    text.field("copyright", entry.copyright());
    crossReferences(entry.crossReferences());
    text.field("existence", entry.existence());
    text.evidenced("keywords", entry.keywords());
    features.write(entry.features());
    sequence(entry.sequence());
    if (entry.layout() == Layout.COLUMNS) {
      json.name("layout").string("columns");
    }
    rawBlocks(entry.rawBlocks());
    json.closeObject();
    return json.toByteArray();
  }

  private void history(EntryHistory history) {
    json.name("history").openObject();
    date("firstPublic", history.firstPublic());
    text.field("database", history.database());
    date("sequenceUpdated", history.sequenceUpdated());
    text.field("sequenceVersion", history.sequenceVersion());
    date("entryUpdated", history.entryUpdated());
    text.field("entryVersion", history.entryVersion());
    json.closeObject();
  }

  private void date(String name, @Nullable LocalDate date) {
    if (date != null) {
      json.name(name).string(date.toString());
    }
  }

  private void description(ProteinDescription description) {
    json.name("description").openObject();
    names(description.names());
    sections("includes", description.includes());
    sections("contains", description.contains());
    text.field("flags", description.flags());
    json.closeObject();
  }

  private void sections(String field, List<ProteinNames> sections) {
    if (!sections.isEmpty()) {
      json.name(field).openArray();
      for (ProteinNames names : sections) {
        json.openObject();
        names(names);
        json.closeObject();
      }
      json.closeArray();
    }
  }

  private void names(ProteinNames names) {
    if (names.recommended() != null) {
      json.name("recommended");
      name(names.recommended());
    }
    names("alternative", names.alternative());
    text.evidenced("allergen", names.allergen());
    text.evidenced("biotech", names.biotech());
    text.evidenced("cdAntigens", names.cdAntigens());
    text.evidenced("inns", names.inns());
    names("submitted", names.submitted());
  }

  private void names(String field, List<ProteinName> names) {
    if (!names.isEmpty()) {
      json.name(field).openArray();
      for (ProteinName name : names) {
        name(name);
      }
      json.closeArray();
    }
  }

  private void name(ProteinName name) {
    json.openObject();
    text.evidenced("full", name.full());
    text.evidenced("short", name.shortNames());
    text.evidenced("ec", name.ecNumbers());
    json.closeObject();
  }

  private void genes(List<Gene> genes) {
    if (!genes.isEmpty()) {
      json.name("genes").openArray();
      for (Gene gene : genes) {
        json.openObject();
        text.evidenced("name", gene.name());
        text.evidenced("synonyms", gene.synonyms());
        text.evidenced("orderedLocusNames", gene.orderedLocusNames());
        text.evidenced("orfNames", gene.orfNames());
        json.closeObject();
      }
      json.closeArray();
    }
  }

  private void organism(Organism organism) {
    json.name("organism").openObject();
    text.field("scientificName", organism.scientificName());
    text.field("commonName", organism.commonName());
    text.field("synonyms", organism.synonyms());
    text.field("taxonId", organism.taxonId());
    text.field("evidences", organism.evidences());
    text.field("lineage", organism.lineage());
    json.closeObject();
  }

  private void hosts(List<Host> hosts) {
    if (!hosts.isEmpty()) {
      json.name("hosts").openArray();
      for (Host host : hosts) {
        json.openObject();
        text.field("taxonId", host.taxonId());
        text.field("scientificName", host.scientificName());
        text.field("commonName", host.commonName());
        text.field("synonyms", host.synonyms());
        json.closeObject();
      }
      json.closeArray();
    }
  }

  private void comments(List<Comment> comments) {
    if (!comments.isEmpty()) {
      json.name("comments").openArray();
      for (Comment comment : comments) {
        json.openObject();
        json.name("topic").string(comment.topic());
        text.field("molecule", comment.molecule());
        CommentText.write(comment, canonical.startFlat(), "");
        text.field("text", canonical.out);
        json.closeObject();
      }
      json.closeArray();
    }
  }

  private void crossReferences(List<CrossReference> references) {
    if (!references.isEmpty()) {
      json.name("crossReferences").openArray();
      for (CrossReference reference : references) {
        boolean plain = reference.isoform().isEmpty() && reference.evidences().isEmpty();
        if (plain) {
          array(reference);
        } else {
          json.openObject();
          json.name("reference");
          array(reference);
          text.field("isoform", reference.isoform());
          text.field("evidences", reference.evidences());
          json.closeObject();
        }
      }
      json.closeArray();
    }
  }

  private void array(CrossReference reference) {
    json.openArray();
    json.string(reference.database());
    json.string(reference.id());
    for (String property : reference.properties()) {
      json.string(property);
    }
    json.closeArray();
  }

  private void sequence(Sequence sequence) {
    json.name("sequence").openObject();
    json.name("length").number(sequence.length());
    json.name("weight").number(sequence.weight());
    text.field("crc64", sequence.crc64());
    json.name("residues").string(sequence.residues());
    json.closeObject();
  }

  private void rawBlocks(List<RawBlock> rawBlocks) {
    if (!rawBlocks.isEmpty()) {
      json.name("rawBlocks").openArray();
      for (RawBlock raw : rawBlocks) {
        json.openObject();
        json.name("lineType").string(raw.lineType());
        json.name("at").number(raw.at());
        json.name("replaces").number(raw.replaces());
        text.field("text", raw.text());
        json.closeObject();
      }
      json.closeArray();
    }
  }
}
