package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.CitationId;
import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Reference;
import dev.bdp.formats.uniprot.model.ReferenceComment;
import java.util.ArrayList;
import java.util.List;

/// RN to RL lines: one reference.
final class ReferenceLines {
  private static final int GROUP_WIDTH = 75;

  private ReferenceLines() {}

  static Reference read(SourceLines lines, int from, int to, Evidences evidences) {
    EvidencedText number = evidences.read(lines.content(from, 5));
    String value = number.value();
    boolean bracketed = value.startsWith("[") && value.endsWith("]");
    List<String> positions = List.of();
    List<ReferenceComment> comments = List.of();
    List<CitationId> ids = List.of();
    List<String> groups = new ArrayList<>(0);
    List<String> authors = List.of();
    String title = "";
    String location = "";
    int line = from + 1;
    while (line < to) {
      int code = lines.code(line);
      int next = line + 1;
      while (next < to && lines.code(next) == code && code != LineCode.RG) {
        next++;
      }
      String text = lines.joined(line, next, 5);
      if (code == LineCode.RP) {
        positions = positions(Keyed.withoutEnd(text, '.'));
      } else if (code == LineCode.RC) {
        comments = comments(Keyed.withoutEnd(text, ';'), evidences);
      } else if (code == LineCode.RX) {
        ids = ids(text, evidences.shared());
      } else if (code == LineCode.RG) {
        groups.add(Keyed.withoutEnd(text, ';'));
      } else if (code == LineCode.RA) {
        authors = Evidences.plain(Keyed.withoutEnd(text, ';'), ", ");
      } else if (code == LineCode.RT) {
        title = title(text);
      } else if (code == LineCode.RL) {
        location = text;
      }
      line = next;
    }
    return new Reference(
        bracketed ? Math.max(0, Numbers.parse(value, 1, value.length() - 1)) : 0,
        number.evidences(),
        positions,
        comments,
        ids,
        List.copyOf(groups),
        authors,
        title,
        CitationText.read(location, evidences.shared()));
  }

  private static String title(String text) {
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
    List<CitationId> ids = new ArrayList<>(2);
    for (String id : Evidences.plain(Keyed.withoutEnd(text, ';'), "; ")) {
      int equals = id.indexOf('=');
      ids.add(new CitationId(shared.of(id, 0, Math.max(equals, 0)), id.substring(equals + 1)));
    }
    return List.copyOf(ids);
  }

  static void write(Reference reference, CanonicalText canonical) {
    FlatText out = canonical.out;
    FlatText text = canonical.text;
    out.put("RN   [").put(reference.number()).put(']');
    Evidences.putTag(out, reference.evidences());
    out.put('\n');
    if (!reference.positions().isEmpty()) {
      putPositions(text, reference.positions());
      text.put('.');
      canonical.wrap(LineWrap.BLANK, "RP   ");
    }
    writeComments(reference.comments(), canonical);
    if (!reference.ids().isEmpty()) {
      for (CitationId id : reference.ids()) {
        text.put(text.size > 0 ? " " : "").put(id.database()).put('=').put(id.id()).put(';');
      }
      canonical.wrap(LineWrap.SEMICOLON, "RX   ");
    }
    for (String group : reference.groups()) {
      out.put("RG   ").put(group).put(";\n");
    }
    if (!reference.authors().isEmpty()) {
      text.put(reference.authors(), ", ").put(';');
      canonical.wrap(LineWrap.COMMA, "RA   ");
    }
    if (!reference.title().isEmpty()) {
      text.put('"').put(reference.title()).put("\";");
      canonical.wrap(canonical.words(), "RT   ");
    }
    CitationText.write(reference.citation(), canonical);
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
