package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.CitationId;
import dev.bdp.formats.uniprot.model.Reference;
import dev.bdp.formats.uniprot.model.ReferenceComment;
import java.util.ArrayList;
import java.util.List;

/// RN to RL lines: one reference.
final class ReferenceLines {
  private static final int GROUP_WIDTH = 75;
  private static final ReferencePart[] PARTS = ReferencePart.values();

  private ReferenceLines() {}

  static String title(String text) {
    String title = Keyed.withoutEnd(text, ';');
    boolean quoted = title.length() > 1 && title.startsWith("\"") && title.endsWith("\"");
    return quoted ? title.substring(1, title.length() - 1) : title;
  }

  /// Items between `, `, the last one behind `, AND `.
  static List<String> positions(String text) {
    List<String> items = Evidences.plain(text, ", ");
    if (items.size() < 2 || !items.getLast().startsWith("AND ")) {
      return items;
    }
    String[] changed = items.toArray(String[]::new);
    changed[changed.length - 1] = items.getLast().substring(4);
    return List.of(changed);
  }

  static List<ReferenceComment> comments(String text, Evidences evidences) {
    List<ReferenceComment> comments = new ArrayList<>(2);
    String type = "";
    for (String group : Evidences.split(text, "; ")) {
      int equals = group.indexOf('=');
      boolean typed = equals > 0 && isType(group, equals);
      type = typed ? evidences.shared().of(group, 0, equals) : type;
      List<String> values = Evidences.split(typed ? group.substring(equals + 1) : group, ", ");
      for (int i = 0; i < values.size(); i++) {
        String value = values.get(i);
        boolean last = i > 0 && i == values.size() - 1 && value.startsWith("and ");
        comments.add(new ReferenceComment(type, evidences.read(last ? value.substring(4) : value)));
      }
    }
    return List.copyOf(comments);
  }

  private static boolean isType(String group, int end) {
    for (int i = 0; i < end; i++) {
      if (group.charAt(i) < 'A' || group.charAt(i) > 'Z') {
        return false;
      }
    }
    return true;
  }

  static List<CitationId> ids(String text, SharedStrings shared) {
    int semicolon = text.indexOf("; ");
    if (text.indexOf('=') < 0 && semicolon > 0) {
      // Before 2003: `RX   MEDLINE; 88112233.`
      String id = Keyed.withoutEnd(text.substring(semicolon + 2), '.');
      return List.of(new CitationId(shared.of(text, 0, semicolon), id));
    }
    List<CitationId> ids = new ArrayList<>(2);
    for (String id : Evidences.plain(Keyed.withoutEnd(text, ';'), "; ")) {
      int equals = id.indexOf('=');
      ids.add(new CitationId(shared.of(id, 0, Math.max(equals, 0)), id.substring(equals + 1)));
    }
    return List.copyOf(ids);
  }

  static void write(Reference reference, int index, CanonicalText canonical) {
    for (ReferencePart part : PARTS) {
      int key = BlockKind.key(index, part);
      if (!canonical.takes(key)) {
        write(reference, part, canonical);
        canonical.close(key);
      }
    }
  }

  private static void write(Reference reference, ReferencePart part, CanonicalText canonical) {
    FlatText text = canonical.text;
    switch (part) {
      case RN -> {
        canonical.out.put("RN   [").put(reference.number()).put(']');
        Evidences.putTag(canonical.out, reference.evidences());
        canonical.out.put('\n');
      }
      case RP -> {
        if (!reference.positions().isEmpty()) {
          putPositions(text, reference.positions());
          text.put('.');
          canonical.wrap(LineWrap.BLANK, "RP   ");
        }
      }
      case RC -> writeComments(reference.comments(), canonical);
      case RX -> writeIds(reference.ids(), canonical);
      case RG -> {
        for (String group : reference.groups()) {
          canonical.out.put("RG   ").put(group).put(";\n");
        }
      }
      case RA -> {
        if (!reference.authors().isEmpty()) {
          text.put(reference.authors(), ", ").put(';');
          canonical.wrap(LineWrap.COMMA, "RA   ");
        }
      }
      case RT -> {
        if (!reference.title().isEmpty()) {
          text.put('"').put(reference.title()).put("\";");
          canonical.wrap(canonical.words(), "RT   ");
        }
      }
      case RL -> CitationText.write(reference.citation(), canonical);
    }
  }

  private static void writeIds(List<CitationId> ids, CanonicalText canonical) {
    if (!ids.isEmpty()) {
      FlatText text = canonical.text;
      for (CitationId id : ids) {
        text.put(text.size > 0 ? " " : "").put(id.database()).put('=').put(id.id()).put(';');
      }
      canonical.wrap(LineWrap.SEMICOLON, "RX   ");
    }
  }

  private static void putPositions(FlatText out, List<String> positions) {
    for (int i = 0; i < positions.size(); i++) {
      out.put(i == 0 ? "" : i == positions.size() - 1 ? ", AND " : ", ").put(positions.get(i));
    }
  }

  private static void writeComments(List<ReferenceComment> comments, CanonicalText canonical) {
    FlatText text = canonical.text;
    ItemWrap types = new ItemWrap(canonical, LineWrap.BLANK, "RC   ", GROUP_WIDTH);
    for (int i = 0; i < comments.size(); i++) {
      String type = comments.get(i).type();
      boolean first = i == 0 || !type.equals(comments.get(i - 1).type());
      boolean last = i == comments.size() - 1 || !type.equals(comments.get(i + 1).type());
      if (first) {
        text.put(type).put('=');
      } else {
        text.put(last ? ", and " : ", ");
      }
      Evidences.put(text, comments.get(i).text());
      if (last) {
        text.put(';');
        types.item();
      }
    }
    types.end();
  }
}
