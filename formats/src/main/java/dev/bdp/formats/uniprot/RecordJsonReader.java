package dev.bdp.formats.uniprot;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.model.CrossReference;
import dev.bdp.formats.uniprot.model.EntryHistory;
import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Gene;
import dev.bdp.formats.uniprot.model.Host;
import dev.bdp.formats.uniprot.model.Layout;
import dev.bdp.formats.uniprot.model.ProteinDescription;
import dev.bdp.formats.uniprot.model.ProteinName;
import dev.bdp.formats.uniprot.model.ProteinNames;
import dev.bdp.formats.uniprot.model.RawBlock;
import dev.bdp.formats.uniprot.model.Sequence;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the compact JSON of one entry.
final class RecordJsonReader {
  private final Evidences evidences = new Evidences(new SharedStrings());

  UniProtEntry entry(JsonFields fields) throws MalformedRecordException {
    if (!fields.has("accession") || !fields.has("sequence")) {
      throw JsonFields.malformed("it has no accession or no sequence");
    }
    EntryDraft draft = new EntryDraft();
    draft.name = fields.text("name");
    draft.reviewed = fields.truth("reviewed");
    List<String> accessions = new ArrayList<>();
    accessions.add(fields.text("accession"));
    accessions.addAll(fields.texts("secondaryAccessions"));
    draft.accessions = List.copyOf(accessions);
    draft.history = history(fields.fields("history"), draft.history);
    JsonFields description = fields.fields("description");
    if (description != null) {
      draft.description = description(description);
    }
    draft.genes = genes(fields.objects("genes"));
    organism(fields.fields("organism"), draft);
    draft.organelles = evidenced(fields.texts("organelles"));
    draft.hosts = hosts(fields.objects("hosts"));
    for (JsonFields reference : fields.objects("references")) {
      draft.references.add(ReferenceJson.read(reference, evidences));
    }
    for (JsonFields comment : fields.objects("comments")) {
      draft.comments.add(
          CommentText.read(
              comment.text("topic"), comment.text("molecule"), comment.text("text"), evidences));
    }
    draft.copyright = fields.text("copyright");
    for (Object reference : fields.list("crossReferences")) {
      draft.crossReferences.add(crossReference(reference));
    }
    draft.existence = fields.number("existence");
    draft.keywords = evidenced(fields.texts("keywords"));
    for (JsonFields feature : fields.objects("features")) {
      draft.features.add(FeatureJson.read(feature));
    }
    draft.sequence = sequence(fields.fields("sequence"), draft.sequence);
    Layout layout = fields.text("layout").equals("columns") ? Layout.COLUMNS : Layout.QUALIFIERS;
    return draft.entry(layout, rawBlocks(fields.objects("rawBlocks")));
  }

  private static EntryHistory history(@Nullable JsonFields fields, EntryHistory none)
      throws MalformedRecordException {
    return fields == null
        ? none
        : new EntryHistory(
            date(fields.text("firstPublic")),
            fields.text("database"),
            date(fields.text("sequenceUpdated")),
            fields.number("sequenceVersion"),
            date(fields.text("entryUpdated")),
            fields.number("entryVersion"));
  }

  private static @Nullable LocalDate date(String text) throws MalformedRecordException {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw JsonFields.malformed(text + " is no date");
    }
  }

  private ProteinDescription description(JsonFields fields) throws MalformedRecordException {
    return new ProteinDescription(
        names(fields),
        sections(fields.objects("includes")),
        sections(fields.objects("contains")),
        fields.texts("flags"));
  }

  private List<ProteinNames> sections(List<JsonFields> sections) throws MalformedRecordException {
    List<ProteinNames> names = new ArrayList<>();
    for (JsonFields section : sections) {
      names.add(names(section));
    }
    return List.copyOf(names);
  }

  private ProteinNames names(JsonFields fields) throws MalformedRecordException {
    JsonFields recommended = fields.fields("recommended");
    return new ProteinNames(
        recommended == null ? null : name(recommended),
        nameList(fields.objects("alternative")),
        single("allergen", fields),
        single("biotech", fields),
        evidenced(fields.texts("cdAntigens")),
        evidenced(fields.texts("inns")),
        nameList(fields.objects("submitted")));
  }

  private List<ProteinName> nameList(List<JsonFields> objects) throws MalformedRecordException {
    List<ProteinName> names = new ArrayList<>();
    for (JsonFields object : objects) {
      names.add(name(object));
    }
    return List.copyOf(names);
  }

  private ProteinName name(JsonFields fields) throws MalformedRecordException {
    return new ProteinName(
        single("full", fields), evidenced(fields.texts("short")), evidenced(fields.texts("ec")));
  }

  private @Nullable EvidencedText single(String name, JsonFields fields)
      throws MalformedRecordException {
    return fields.has(name) ? evidences.read(fields.text(name)) : null;
  }

  private List<EvidencedText> evidenced(List<String> texts) {
    List<EvidencedText> values = new ArrayList<>(texts.size());
    for (String text : texts) {
      values.add(evidences.read(text));
    }
    return List.copyOf(values);
  }

  private List<Gene> genes(List<JsonFields> objects) throws MalformedRecordException {
    List<Gene> genes = new ArrayList<>();
    for (JsonFields gene : objects) {
      genes.add(
          new Gene(
              single("name", gene),
              evidenced(gene.texts("synonyms")),
              evidenced(gene.texts("orderedLocusNames")),
              evidenced(gene.texts("orfNames"))));
    }
    return List.copyOf(genes);
  }

  private static void organism(@Nullable JsonFields fields, EntryDraft draft)
      throws MalformedRecordException {
    if (fields != null) {
      draft.organism =
          new OrganismName(
              fields.text("scientificName"), fields.text("commonName"), fields.texts("synonyms"));
      draft.taxonId = fields.number("taxonId");
      draft.taxonEvidences = fields.texts("evidences");
      draft.lineage = fields.texts("lineage");
    }
  }

  private static List<Host> hosts(List<JsonFields> objects) throws MalformedRecordException {
    List<Host> hosts = new ArrayList<>();
    for (JsonFields host : objects) {
      hosts.add(
          new Host(
              host.number("taxonId"),
              host.text("scientificName"),
              host.text("commonName"),
              host.texts("synonyms")));
    }
    return List.copyOf(hosts);
  }

  private static CrossReference crossReference(Object element) throws MalformedRecordException {
    JsonFields fields = element instanceof JsonFields object ? object : null;
    Object array = fields == null ? element : fields.list("reference");
    List<String> texts = array instanceof List<?> list ? JsonFields.texts(list) : List.of();
    if (texts.size() < 2) {
      throw JsonFields.malformed("a cross-reference is not a database and an id");
    }
    return new CrossReference(
        texts.getFirst(),
        texts.get(1),
        texts.subList(2, texts.size()),
        fields == null ? "" : fields.text("isoform"),
        fields == null ? List.of() : fields.texts("evidences"));
  }

  private static Sequence sequence(@Nullable JsonFields fields, Sequence none)
      throws MalformedRecordException {
    return fields == null
        ? none
        : new Sequence(
            fields.number("length"),
            fields.number("weight"),
            fields.text("crc64"),
            fields.text("residues"));
  }

  private static List<RawBlock> rawBlocks(List<JsonFields> objects)
      throws MalformedRecordException {
    List<RawBlock> blocks = new ArrayList<>();
    for (JsonFields raw : objects) {
      blocks.add(
          new RawBlock(
              raw.text("lineType"), raw.number("at"), raw.number("replaces"), raw.text("text")));
    }
    return List.copyOf(blocks);
  }
}
