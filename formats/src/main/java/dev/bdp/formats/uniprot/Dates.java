package dev.bdp.formats.uniprot;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Dates as `13-AUG-1987`.
final class Dates {
  private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

  private Dates() {}

  /// The date, or null when the text is none.
  static @Nullable LocalDate parse(String text) {
    if (text.length() != 11 || text.charAt(2) != '-' || text.charAt(6) != '-') {
      return null;
    }
    int month = MONTHS.indexOf(text.substring(3, 6));
    int day = Numbers.parse(text, 0, 2);
    int year = Numbers.parse(text, 7, 11);
    if (month < 0 || month % 3 != 0 || year < 1) {
      return null;
    }
    return YearMonth.of(year, month / 3 + 1).isValidDay(day)
        ? LocalDate.of(year, month / 3 + 1, day)
        : null;
  }

  static void put(FlatText out, LocalDate date) {
    int month = date.getMonthValue() * 3 - 3;
    if (date.getDayOfMonth() < 10) {
      out.put('0');
    }
    out.put(date.getDayOfMonth()).put('-').put(MONTHS.substring(month, month + 3)).put('-');
    for (int limit = 1000; limit > date.getYear() && limit > 1; limit /= 10) {
      out.put('0');
    }
    out.put(date.getYear());
  }
}
