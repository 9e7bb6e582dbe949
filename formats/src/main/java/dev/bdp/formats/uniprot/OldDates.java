package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.EntryHistory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// DT lines before 2004: `01-NOV-1997 (Rel. 35, Created)`.
final class OldDates {
  private OldDates() {}

  static EntryHistory read(SourceLines lines, int from, int to) {
    LocalDate created = find(lines, from, to, "Created)");
    LocalDate sequence = find(lines, from, to, "Last sequence update)");
    LocalDate annotation = find(lines, from, to, "Last annotation update)");
    boolean unreviewed = from < to && lines.content(from, 5).contains("TrEMBL");
    return new EntryHistory(
        created, unreviewed ? "TrEMBL" : "Swiss-Prot", sequence, 0, annotation, 0);
  }

  private static @Nullable LocalDate find(SourceLines lines, int from, int to, String words) {
    for (int line = from; line < to; line++) {
      String content = lines.content(line, 5);
      if (content.endsWith(words) && content.length() > 11) {
        return Dates.parse(content.substring(0, 11));
      }
    }
    return null;
  }
}
