package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.Comment;
import dev.bdp.formats.uniprot.model.CrossReference;
import dev.bdp.formats.uniprot.model.EntryHistory;
import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Feature;
import dev.bdp.formats.uniprot.model.Gene;
import dev.bdp.formats.uniprot.model.Host;
import dev.bdp.formats.uniprot.model.Layout;
import dev.bdp.formats.uniprot.model.Organism;
import dev.bdp.formats.uniprot.model.ProteinDescription;
import dev.bdp.formats.uniprot.model.ProteinNames;
import dev.bdp.formats.uniprot.model.RawBlock;
import dev.bdp.formats.uniprot.model.Reference;
import dev.bdp.formats.uniprot.model.Sequence;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.util.ArrayList;
import java.util.List;

/// An entry while it is read; a part that the text does not have stays empty.
final class EntryDraft {
  String name = "";
  boolean reviewed;
  List<String> accessions = List.of();
  EntryHistory history = new EntryHistory(null, "", null, 0, null, 0);
  ProteinDescription description =
      new ProteinDescription(
          new ProteinNames(null, List.of(), null, null, List.of(), List.of(), List.of()),
          List.of(),
          List.of(),
          List.of());
  List<Gene> genes = List.of();
  OrganismName organism = new OrganismName("", "", List.of());
  List<EvidencedText> organelles = List.of();
  List<String> lineage = List.of();
  int taxonId;
  List<String> taxonEvidences = List.of();
  List<Host> hosts = List.of();
  final List<Reference> references = new ArrayList<>();
  final List<Comment> comments = new ArrayList<>();
  String copyright = "";
  final List<CrossReference> crossReferences = new ArrayList<>();
  int existence;
  List<EvidencedText> keywords = List.of();
  final List<Feature> features = new ArrayList<>();
  Sequence sequence = new Sequence(0, 0, "", "");

  /// Takes what [EntryParts#read] made of the lines of a kind.
  @SuppressWarnings("unchecked")
  void take(BlockKind kind, Object value) {
    switch (kind) {
      case DE -> description = (ProteinDescription) value;
      case GN -> genes = (List<Gene>) value;
      case OS -> organism = (OrganismName) value;
      case OG -> organelles = (List<EvidencedText>) value;
      case OC -> lineage = (List<String>) value;
      case OX -> {
        EntryParts.Taxon taxon = (EntryParts.Taxon) value;
        taxonId = taxon.id();
        taxonEvidences = taxon.evidences();
      }
      case OH -> hosts = (List<Host>) value;
      case PE -> existence = (Integer) value;
      case KW -> keywords = (List<EvidencedText>) value;
      case COPYRIGHT -> copyright = (String) value;
      default -> throw new IllegalArgumentException("Not one block of lines: " + kind);
    }
  }

  UniProtEntry entry(Layout layout, List<RawBlock> rawBlocks) {
    return new UniProtEntry(
        name,
        reviewed,
        accessions,
        history,
        description,
        genes,
        new Organism(
            organism.scientific(),
            organism.common(),
            organism.synonyms(),
            taxonId,
            taxonEvidences,
            lineage),
        organelles,
        hosts,
        List.copyOf(references),
        List.copyOf(comments),
        copyright,
        List.copyOf(crossReferences),
        existence,
        keywords,
        List.copyOf(features),
        sequence,
        layout,
        rawBlocks);
  }
}
