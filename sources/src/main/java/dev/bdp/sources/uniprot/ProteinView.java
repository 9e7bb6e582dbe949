package dev.bdp.sources.uniprot;

import dev.bdp.engine.source.RecordView;
import dev.bdp.engine.source.RecordView.Fact;
import dev.bdp.engine.source.RecordView.Value;
import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Feature;
import dev.bdp.formats.uniprot.model.FeatureLocation.Modifier;
import dev.bdp.formats.uniprot.model.FeatureLocation.Position;
import dev.bdp.formats.uniprot.model.FreeText;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An entry as a page shows it.
final class ProteinView {
  private static final String GO = "https://amigo.geneontology.org/amigo/term/";
  private static final String TAXON =
      "https://www.ncbi.nlm.nih.gov/Taxonomy/Browser/wwwtax.cgi?id=";

  private ProteinView() {}

  static RecordView of(UniProtEntry entry) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Accessions", entry.accessions()));
    facts.add(Fact.of("Status", entry.reviewed() ? "reviewed" : "unreviewed"));
    facts.add(Fact.of("Also called", ProteinNaming.alternatives(entry)));
    facts.add(Fact.of("EC numbers", ProteinNaming.ecNumbers(entry)));
    facts.add(Fact.of("Genes", ProteinNaming.genes(entry)));
    facts.add(organism(entry));
    facts.add(Fact.of("Lineage", String.join(" › ", entry.organism().lineage())));
    facts.addAll(comments(entry));
    facts.add(Fact.of("Keywords", entry.keywords().stream().map(EvidencedText::value).toList()));
    facts.add(
        new Fact(
            "Gene Ontology",
            entry.crossReferences().stream()
                .filter(reference -> reference.database().equals("GO"))
                .map(reference ->
                    new Value(
                        reference.id()
                            + " "
                            + reference.properties().stream().findFirst().orElse(""),
                        Optional.of(GO + reference.id())))
                .toList()));
    facts.add(
        Fact.of(
            "History",
            "entry version %d, sequence version %d"
                .formatted(entry.history().entryVersion(), entry.history().sequenceVersion())));
    return new RecordView(
        ProteinNaming.title(entry),
        RecordView.subtitle(entry.name(), entry.organism().scientificName()),
        facts,
        Optional.of(
            new RecordView.Sequence(
                RecordView.Alphabet.PROTEIN,
                entry.sequence().length(),
                entry.sequence().residues())),
        entry.features().stream()
            .limit(RecordView.MOST_FEATURES)
            .map(ProteinView::feature)
            .toList(),
        entry.features().size());
  }

  private static Fact organism(UniProtEntry entry) {
    String common = entry.organism().commonName();
    return new Fact(
        "Organism",
        List.of(
            new Value(
                entry.organism().scientificName()
                    + (common == null || common.isEmpty() ? "" : " (" + common + ")"),
                Optional.of(TAXON + entry.organism().taxonId()))));
  }

  /// Comments of plain text, topic by topic.
  private static List<Fact> comments(UniProtEntry entry) {
    Map<String, List<String>> topics = new LinkedHashMap<>();
    entry.comments().stream()
        .filter(FreeText.class::isInstance)
        .map(FreeText.class::cast)
        .forEach(comment ->
            comment
                .texts()
                .forEach(text ->
                    topics
                        .computeIfAbsent(label(comment.topic()), topic -> new ArrayList<>())
                        .add(text.value())));
    return topics.entrySet().stream()
        .map(topic -> Fact.of(topic.getKey(), topic.getValue()))
        .toList();
  }

  private static String label(String topic) {
    return topic.isEmpty()
        ? topic
        : topic.charAt(0) + topic.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  private static RecordView.Feature feature(Feature feature) {
    return new RecordView.Feature(
        feature.key(),
        position(feature.location().start()),
        position(feature.location().end()),
        feature.description(),
        Optional.of(feature.id()).filter(id -> !id.isEmpty()));
  }

  private static Optional<Long> position(Position position) {
    return position.modifier() == Modifier.UNKNOWN
        ? Optional.empty()
        : Optional.of((long) position.value());
  }
}
