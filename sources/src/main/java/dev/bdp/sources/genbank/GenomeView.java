package dev.bdp.sources.genbank;

import dev.bdp.engine.source.RecordView;
import dev.bdp.engine.source.RecordView.Fact;
import dev.bdp.engine.source.RecordView.Value;
import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.LocationPart;
import dev.bdp.formats.genbank.model.Reference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A sequence record as a page shows it.
final class GenomeView {
  private static final String PAPER = "https://pubmed.ncbi.nlm.nih.gov/";

  private GenomeView() {}

  static RecordView of(GenBankRecord record) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            "Accessions",
            Stream.concat(
                    Stream.of(record.accessionVersion()), record.secondaryAccessions().stream())
                .toList()));
    facts.add(Fact.of("Molecule", record.locus().molecule()));
    facts.add(Fact.of("Topology", record.locus().topology()));
    facts.add(Fact.of("Division", record.locus().division()));
    facts.add(Fact.of("Length", record.length() + " " + record.locus().unit()));
    facts.add(Fact.of("Organism", record.organism().name()));
    facts.add(Fact.of("Lineage", String.join(" › ", record.organism().lineage())));
    facts.add(Fact.of("Keywords", record.keywords()));
    facts.add(
        new Fact(
            "References",
            record.references().stream()
                .filter(reference -> !reference.title().isEmpty())
                .map(GenomeView::reference)
                .toList()));
    List<Feature> features = record.features();
    return new RecordView(
        record.definition(),
        RecordView.subtitle(record.accessionVersion(), record.organism().name()),
        facts,
        sequence(record),
        features.stream()
            .limit(RecordView.MOST_FEATURES)
            .map(feature -> feature(feature, record.length()))
            .toList(),
        features.size());
  }

  private static Value reference(Reference reference) {
    return new Value(
        reference.title(),
        Optional.of(reference.pubmed()).filter(id -> !id.isEmpty()).map(id -> PAPER + id));
  }

  private static Optional<RecordView.Sequence> sequence(GenBankRecord record) {
    if (record.sequence().isEmpty()) {
      return Optional.empty();
    }
    byte[] residues = new byte[Math.min(RecordView.MOST_RESIDUES, record.sequence().length())];
    record.sequence().copy(0, residues.length, residues, 0);
    return Optional.of(
        new RecordView.Sequence(
            alphabet(record),
            record.sequence().length(),
            new String(residues, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT)));
  }

  private static RecordView.Alphabet alphabet(GenBankRecord record) {
    if (record.locus().isProtein()) {
      return RecordView.Alphabet.PROTEIN;
    }
    return record.locus().molecule().contains("RNA")
        ? RecordView.Alphabet.RNA
        : RecordView.Alphabet.DNA;
  }

  private static RecordView.Feature feature(Feature feature, long length) {
    List<LocationPart> parts =
        LocationPart.of(feature.location()).stream()
            .filter(part -> part.sequence() == null)
            .toList();
    boolean passesOrigin = parts.stream().anyMatch(part -> part.highest() < part.lowest());
    return new RecordView.Feature(
        feature.type(),
        passesOrigin
            ? Optional.of(1L)
            : parts.stream().map(LocationPart::lowest).min(Long::compare),
        passesOrigin
            ? Optional.of(length)
            : parts.stream().map(LocationPart::highest).max(Long::compare),
        Stream.of("product", "gene", "locus_tag", "note", "organism")
            .flatMap(name -> feature.find(name).stream())
            .findFirst()
            .orElse(""),
        feature.find("protein_id").or(() -> feature.find("locus_tag")));
  }
}
