package dev.bdp.formats.genbank.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// One record of a GenBank or RefSeq flat file, from LOCUS to `//`: every section in source order,
/// and views of what people ask for.
public record GenBankRecord(
    Locus locus, List<Section> sections, Sequence sequence, SourceText source) {
  public GenBankRecord {
    sections = List.copyOf(sections);
  }

  /// What names the record: the accession of VERSION, else the first of ACCESSION, else the name in
  /// LOCUS.
  public String accession() {
    String version = word(text("VERSION"), 0);
    int dot = version.lastIndexOf('.');
    if (dot > 0 && isNumber(version.substring(dot + 1))) {
      return version.substring(0, dot);
    }
    return Stream.of(word(text("ACCESSION"), 0), version, locus.name())
        .filter(GenBankRecord::isName)
        .findFirst()
        .orElse(locus.name());
  }

  /// The number after the dot in VERSION.
  public OptionalLong version() {
    String version = word(text("VERSION"), 0);
    String number = version.substring(version.lastIndexOf('.') + 1);
    return version.lastIndexOf('.') > 0 && isNumber(number)
        ? OptionalLong.of(Long.parseLong(number))
        : OptionalLong.empty();
  }

  /// Accession and version, such as `NC_000932.1`; without the version where there is none.
  public String accessionVersion() {
    OptionalLong version = version();
    return version.isPresent() ? accession() + "." + version.getAsLong() : accession();
  }

  /// The part of the sequence that the record shows, as ACCESSION says it after `REGION:`.
  public String region() {
    String text = text("ACCESSION");
    int region = text.indexOf("REGION:");
    return region < 0 ? "" : text.substring(region + 7).replace(" ", "");
  }

  /// The accessions after the first, ranges as they are written.
  public List<String> secondaryAccessions() {
    String text = text("ACCESSION");
    int region = text.indexOf("REGION:");
    return Stream.of((region < 0 ? text : text.substring(0, region)).split(" "))
        .skip(1)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /// What KEYWORDS lists.
  public List<String> keywords() {
    return Stream.of(text("KEYWORDS").replaceFirst("\\.$", "").split(";"))
        .map(String::strip)
        .filter(keyword -> !keyword.isEmpty())
        .toList();
  }

  public String definition() {
    return text("DEFINITION");
  }

  /// How long the sequence is, in LOCUS or as counted; 0 for a record that stands for others.
  public long length() {
    if (!sequence.isEmpty() || locus.countsRecords()) {
      return sequence.length();
    }
    return Math.max(0, locus.length());
  }

  public Organism organism() {
    return find("SOURCE").map(Organism::of).orElse(Organism.UNKNOWN);
  }

  /// The NCBI taxon of the first source feature.
  public OptionalLong taxonId() {
    for (Feature feature : features()) {
      if (feature.type().equals("source")) {
        for (String reference : feature.all("db_xref")) {
          if (reference.startsWith("taxon:") && isNumber(reference.substring(6))) {
            return OptionalLong.of(Long.parseLong(reference.substring(6)));
          }
        }
      }
    }
    return OptionalLong.empty();
  }

  public List<Reference> references() {
    return fields().filter(f -> f.keyword().equals("REFERENCE")).map(Reference::of).toList();
  }

  public List<Feature> features() {
    return sections.stream()
        .flatMap(section -> section instanceof FeatureTable t ? t.features().stream() : null)
        .toList();
  }

  /// The first field with that keyword.
  public Optional<Field> find(String keyword) {
    return fields().filter(field -> field.keyword().equals(keyword)).findFirst();
  }

  /// The text of the first field with that keyword as one line; empty when there is none.
  public String text(String keyword) {
    return find(keyword).map(Field::joined).orElse("");
  }

  private Stream<Field> fields() {
    return sections.stream().filter(Field.class::isInstance).map(Field.class::cast);
  }

  private static String word(String text, int from) {
    int end = text.indexOf(' ', from);
    return end < 0 ? text.substring(from) : text.substring(from, end);
  }

  private static boolean isName(String word) {
    return !word.isEmpty()
        && !word.equals(".")
        && !word.startsWith("<")
        && !word.equalsIgnoreCase("unknown");
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() < 19
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
