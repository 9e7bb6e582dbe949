package dev.bdp.formats.uniprot;

import java.util.List;

/// The parts of an entry that one block of lines each holds.
final class EntryParts {
  private EntryParts() {}

  /// The OX line.
  record Taxon(int id, List<String> evidences) {}

  /// Reads the lines of a kind; [EntryDraft#take] knows what comes out.
  static Object read(BlockKind kind, SourceLines lines, int from, int to, Evidences evidences) {
    return switch (kind) {
      case DE -> DescriptionLines.read(lines, from, to, evidences);
      case GN -> GeneLines.read(lines, from, to, evidences);
      case OS -> OrganismName.read(Keyed.withoutEnd(lines.joined(from, to, 5), '.'));
      case OG -> OrganismLines.organelles(lines, from, to, evidences);
      case OC -> OrganismLines.lineage(lines.joined(from, to, 5), evidences.shared());
      case OX -> OrganismLines.taxon(lines.joined(from, to, 5), evidences);
      case OH -> OrganismLines.hosts(lines, from, to);
      case PE -> KeywordLines.existence(lines.content(from, 5));
      case KW -> KeywordLines.read(lines.joined(from, to, 5), evidences);
      case COPYRIGHT -> CopyrightLines.read(lines, from, to);
      default -> throw new IllegalArgumentException("Not one block of lines: " + kind);
    };
  }
}
