package dev.bdp.sources.uniprot;

import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Gene;
import dev.bdp.formats.uniprot.model.ProteinName;
import dev.bdp.formats.uniprot.model.ProteinNames;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The names of an entry's protein and genes as plain lists, each name once.
final class ProteinNaming {
  private ProteinNaming() {}

  /// The recommended name, else the first submitted one, else the entry name.
  static String title(UniProtEntry entry) {
    ProteinNames names = entry.description().names();
    return Stream.concat(Stream.ofNullable(names.recommended()), names.submitted().stream())
        .map(ProteinName::full)
        .filter(Objects::nonNull)
        .map(EvidencedText::value)
        .findFirst()
        .orElse(entry.name());
  }

  /// Every name but the title: short and alternative ones, those of domains and of cleavage
  /// products.
  static List<String> alternatives(UniProtEntry entry) {
    String title = title(entry);
    return sections(entry)
        .flatMap(section ->
            Stream.of(
                    names(section).flatMap(ProteinNaming::texts),
                    Stream.ofNullable(section.allergen()),
                    Stream.ofNullable(section.biotech()),
                    section.cdAntigens().stream(),
                    section.inns().stream())
                .flatMap(texts -> texts))
        .map(EvidencedText::value)
        .filter(name -> !name.equals(title))
        .distinct()
        .toList();
  }

  static List<String> ecNumbers(UniProtEntry entry) {
    return sections(entry)
        .flatMap(ProteinNaming::names)
        .flatMap(name -> name.ecNumbers().stream())
        .map(EvidencedText::value)
        .distinct()
        .toList();
  }

  static List<String> genes(UniProtEntry entry) {
    return entry.genes().stream()
        .flatMap(ProteinNaming::texts)
        .map(EvidencedText::value)
        .distinct()
        .toList();
  }

  private static Stream<ProteinNames> sections(UniProtEntry entry) {
    return Stream.of(
            Stream.of(entry.description().names()),
            entry.description().includes().stream(),
            entry.description().contains().stream())
        .flatMap(sections -> sections);
  }

  private static Stream<ProteinName> names(ProteinNames section) {
    return Stream.of(
            Stream.ofNullable(section.recommended()),
            section.alternative().stream(),
            section.submitted().stream())
        .flatMap(names -> names);
  }

  private static Stream<EvidencedText> texts(ProteinName name) {
    return Stream.concat(Stream.ofNullable(name.full()), name.shortNames().stream());
  }

  private static Stream<EvidencedText> texts(Gene gene) {
    return Stream.of(
            Stream.ofNullable(gene.name()),
            gene.synonyms().stream(),
            gene.orderedLocusNames().stream(),
            gene.orfNames().stream())
        .flatMap(texts -> texts);
  }
}
