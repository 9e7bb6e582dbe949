package dev.bdp.formats.pubmed.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date of which parts may be missing, as it is written: months are `Jan` or `01`.
///
/// @param season such as `Spring` or `Jan-Feb`
/// @param text a date in words (MedlineDate), such as `1998 Dec-1999 Jan`; then the rest is empty
public record PartialDate(String year, String month, String day, String season, String text) {
  public static final PartialDate NONE = new PartialDate("", "", "", "", "");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]|20)\\d\\d(?!\\d)");
  private static final Pattern MONTH = Pattern.compile("(?<![A-Za-z])[A-Z][a-z]{2}");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  public boolean isEmpty() {
    return equals(NONE);
  }

  /// The first year that is named.
  public OptionalInt firstYear() {
    Matcher found = YEAR.matcher(year.isEmpty() ? text : year);
    return found.find() ? OptionalInt.of(Integer.parseInt(found.group())) : OptionalInt.empty();
  }

  /// The first day of the period as far as it is stated: a missing month is January, a missing day
  /// the first; a season that is not named by months counts as its year.
  public Optional<LocalDate> firstDay() {
    OptionalInt year = firstYear();
    if (year.isEmpty()) {
      return Optional.empty();
    }
    int month = firstMonth();
    try {
      return Optional.of(
          LocalDate.of(year.getAsInt(), Math.max(1, month), month == 0 ? 1 : firstDayOfMonth()));
    } catch (DateTimeException e) {
      return Optional.of(LocalDate.of(year.getAsInt(), Math.max(1, month), 1));
    }
  }

  /// `2026-01-07`, `2026-01` or `2026` as far as it is stated; empty without a year.
  public String iso() {
    OptionalInt year = firstYear();
    if (year.isEmpty()) {
      return "";
    }
    int month = firstMonth();
    if (month == 0) {
      return Integer.toString(year.getAsInt());
    }
    String iso = String.format(Locale.ROOT, "%04d-%02d", year.getAsInt(), month);
    return isDayOf(year.getAsInt(), month)
        ? iso + String.format(Locale.ROOT, "-%02d", Integer.parseInt(day))
        : iso;
  }

  /// As MEDLINE writes it: `2026 Jan 7`, `2019 Spring`, `1998 Dec-1999 Jan`.
  @Override
  public String toString() {
    if (!text.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(year);
    int number = firstMonth();
    if (!season.isEmpty()) {
      out.append(' ').append(season);
    } else if (number > 0) {
      String name = MONTHS.get(number - 1);
      out.append(' ').append(Character.toUpperCase(name.charAt(0))).append(name, 1, 3);
      if (!day.isEmpty()) {
        out.append(' ').append(day.startsWith("0") ? day.substring(1) : day);
      }
    }
    return out.toString();
  }

  /// The month, 1 to 12; 0 when none is named.
  public int firstMonth() {
    if (!month.isEmpty() && month.length() <= 2 && month.chars().allMatch(Character::isDigit)) {
      int number = Integer.parseInt(month);
      return number <= 12 ? number : 0;
    }
    Matcher found = MONTH.matcher(month.isEmpty() ? season + " " + text : month);
    while (found.find()) {
      int number = MONTHS.indexOf(found.group().toLowerCase(Locale.ROOT)) + 1;
      if (number > 0) {
        return number;
      }
    }
    return 0;
  }

  private boolean isDayOf(int year, int month) {
    int number = day.matches("[0-9]{1,2}") ? Integer.parseInt(day) : 0;
    return number >= 1 && number <= YearMonth.of(year, month).lengthOfMonth();
  }

  private int firstDayOfMonth() {
    return day.matches("[0-9]{1,2}") ? Math.max(1, Integer.parseInt(day)) : 1;
  }
}
