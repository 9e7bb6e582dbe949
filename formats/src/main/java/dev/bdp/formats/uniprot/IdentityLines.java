package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.EntryHistory;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// ID, AC and DT lines.
final class IdentityLines {
  private static final String INTEGRATED = ", integrated into UniProtKB/";
  private static final String SEQUENCE_VERSION = ", sequence version ";
  private static final String ENTRY_VERSION = ", entry version ";

  private IdentityLines() {}

  /// The entry name of an ID line's content.
  static String name(String content) {
    int blank = content.indexOf(' ');
    return blank < 0 ? content : content.substring(0, blank);
  }

  /// Whether an ID line's content says Swiss-Prot; before 2006_10 it said so with `STANDARD`.
  static boolean reviewed(String content) {
    return content.contains(" Reviewed;") || content.contains(" STANDARD;");
  }

  /// The length that an ID line's content gives, or -1.
  static int length(String content) {
    int end = content.lastIndexOf(" AA.");
    int start = end;
    while (start > 0 && Numbers.isDigit(content.charAt(start - 1))) {
      start--;
    }
    return end < 0 ? -1 : Numbers.parse(content, start, end);
  }

  static List<String> accessions(String text) {
    return Evidences.plain(Keyed.withoutEnd(text, ';'), "; ");
  }

  static EntryHistory history(SourceLines lines, int from, int to) {
    Dated integrated = null;
    Dated sequence = null;
    Dated entry = null;
    for (int line = from; line < to; line++) {
      String content = lines.content(line, 5);
      integrated = integrated == null ? find(content, INTEGRATED) : integrated;
      sequence = sequence == null ? find(content, SEQUENCE_VERSION) : sequence;
      entry = entry == null ? find(content, ENTRY_VERSION) : entry;
    }
    if (integrated == null && sequence == null && entry == null) {
      return OldDates.read(lines, from, to);
    }
    return new EntryHistory(
        integrated == null ? null : Dates.parse(integrated.date()),
        integrated == null ? "" : integrated.rest(),
        sequence == null ? null : Dates.parse(sequence.date()),
        sequence == null ? 0 : Math.max(0, Numbers.parse(sequence.rest())),
        entry == null ? null : Dates.parse(entry.date()),
        entry == null ? 0 : Math.max(0, Numbers.parse(entry.rest())));
  }

  private static @Nullable Dated find(String content, String words) {
    int at = content.indexOf(words);
    return at <= 0
        ? null
        : new Dated(
            content.substring(0, at),
            Keyed.withoutEnd(content.substring(at + words.length()), '.'));
  }

  static void write(UniProtEntry entry, CanonicalText canonical) {
    FlatText out = canonical.out;
    int start = out.size;
    out.put("ID   ").put(entry.name()).pad(start, 29);
    out.put(entry.reviewed() ? "Reviewed;  " : "Unreviewed;")
        .putRight(entry.sequence().length(), 10)
        .put(" AA.\n");
    canonical.close(BlockKind.ID);
    canonical.text.put(entry.accessions(), "; ").put(';');
    canonical.wrap(LineWrap.SEMICOLON, "AC   ");
    canonical.close(BlockKind.AC);
    write(entry.history(), out);
    canonical.close(BlockKind.DT);
  }

  private static void write(EntryHistory history, FlatText out) {
    if (history.firstPublic() != null) {
      Dates.put(out.put("DT   "), history.firstPublic());
      out.put(INTEGRATED).put(history.database()).put(".\n");
    }
    if (history.sequenceUpdated() != null) {
      Dates.put(out.put("DT   "), history.sequenceUpdated());
      out.put(SEQUENCE_VERSION).put(history.sequenceVersion()).put(".\n");
    }
    if (history.entryUpdated() != null) {
      Dates.put(out.put("DT   "), history.entryUpdated());
      out.put(ENTRY_VERSION).put(history.entryVersion()).put(".\n");
    }
  }

  private record Dated(String date, String rest) {}
}
