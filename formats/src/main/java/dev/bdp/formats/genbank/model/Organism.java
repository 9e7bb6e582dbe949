package dev.bdp.formats.genbank.model;

import java.util.Arrays;
import java.util.List;

/// Where a sequence comes from.
///
/// @param source the SOURCE line, such as `Homo sapiens (human)`
/// @param name the scientific name
/// @param lineage from the domain down
public record Organism(String source, String name, List<String> lineage) {
  /// Said of a record without SOURCE.
  public static final Organism UNKNOWN = new Organism("", "", List.of());

  /// What a SOURCE field says. The name may take several lines; the lineage starts at the first
  /// line that has a `;` or ends with a `.`.
  public static Organism of(Field field) {
    String text = field.find("ORGANISM").map(Field::text).orElse("");
    String[] lines = text == null ? new String[0] : text.split("\n");
    int lineage = Math.min(1, lines.length);
    while (lineage < lines.length
        && lines[lineage].indexOf(';') < 0
        && !lines[lineage].stripTrailing().endsWith(".")) {
      lineage++;
    }
    String name = String.join(" ", Arrays.copyOf(lines, lineage)).strip();
    String taxa = String.join(" ", Arrays.copyOfRange(lines, lineage, lines.length));
    return new Organism(
        field.joined(),
        name,
        Arrays.stream(taxa.strip().replaceFirst("\\.$", "").split(";"))
            .map(String::strip)
            .filter(taxon -> !taxon.isEmpty())
            .toList());
  }
}
