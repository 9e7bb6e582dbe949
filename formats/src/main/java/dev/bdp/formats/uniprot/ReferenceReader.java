package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.Citation;
import dev.bdp.formats.uniprot.model.CitationId;
import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Reference;
import dev.bdp.formats.uniprot.model.ReferenceComment;
import java.util.ArrayList;
import java.util.List;

/// Puts references together from their runs of lines; each run of a type counts once.
final class ReferenceReader {
  private static final Citation NOWHERE = new Citation.OtherCitation("");

  private final Evidences evidences;
  private List<Reference> references = List.of();
  private int seen;
  private int number;
  private List<String> tags = List.of();
  private List<String> positions = List.of();
  private List<ReferenceComment> comments = List.of();
  private List<CitationId> ids = List.of();
  private List<String> groups = List.of();
  private List<String> authors = List.of();
  private String title = "";
  private Citation citation = NOWHERE;

  ReferenceReader(Evidences evidences) {
    this.evidences = evidences;
  }

  /// Begins an entry, whose references go into the list.
  void start(List<Reference> target) {
    references = target;
    seen = 0;
  }

  /// Whether lines of that type have a place now: a new reference, or a part that this one does not
  /// have yet.
  boolean expects(ReferencePart part) {
    return part == ReferencePart.RN || seen != 0 && (seen & 1 << part.ordinal()) == 0;
  }

  /// The place of the current reference among those of the entry.
  int index() {
    return references.size();
  }

  /// What the lines of a part say; [#take] knows what comes out.
  Object read(ReferencePart part, SourceLines lines, int from, int to) {
    return switch (part) {
      case RN -> evidences.read(lines.content(from, 5));
      case RP -> ReferenceLines.positions(Keyed.withoutEnd(lines.joined(from, to, 5), '.'));
      case RC ->
          ReferenceLines.comments(Keyed.withoutEnd(lines.joined(from, to, 5), ';'), evidences);
      case RX -> ReferenceLines.ids(lines.joined(from, to, 5), evidences.shared());
      case RG -> groups(lines, from, to);
      case RA -> Evidences.plain(Keyed.withoutEnd(lines.joined(from, to, 5), ';'), ", ");
      case RT -> ReferenceLines.title(lines.joined(from, to, 5));
      case RL -> CitationText.read(lines.joined(from, to, 5), evidences.shared());
    };
  }

  @SuppressWarnings("unchecked")
  void take(ReferencePart part, Object value) {
    if (part == ReferencePart.RN) {
      end();
    }
    seen |= 1 << part.ordinal();
    switch (part) {
      case RN -> takeNumber((EvidencedText) value);
      case RP -> positions = (List<String>) value;
      case RC -> comments = (List<ReferenceComment>) value;
      case RX -> ids = (List<CitationId>) value;
      case RG -> groups = (List<String>) value;
      case RA -> authors = (List<String>) value;
      case RT -> title = (String) value;
      case RL -> citation = (Citation) value;
    }
  }

  /// Ends the current reference, if there is one.
  void end() {
    if (seen != 0) {
      references.add(
          new Reference(number, tags, positions, comments, ids, groups, authors, title, citation));
      seen = 0;
    }
    positions = List.of();
    comments = List.of();
    ids = List.of();
    groups = List.of();
    authors = List.of();
    title = "";
    citation = NOWHERE;
  }

  private void takeNumber(EvidencedText text) {
    String value = text.value();
    boolean bracketed = value.startsWith("[") && value.endsWith("]");
    number = bracketed ? Math.max(0, Numbers.parse(value, 1, value.length() - 1)) : 0;
    tags = text.evidences();
  }

  private static List<String> groups(SourceLines lines, int from, int to) {
    List<String> groups = new ArrayList<>(1);
    for (int line = from; line < to; line++) {
      groups.add(Keyed.withoutEnd(lines.content(line, 5), ';'));
    }
    return List.copyOf(groups);
  }
}
