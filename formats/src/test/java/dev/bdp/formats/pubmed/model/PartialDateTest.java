package dev.bdp.formats.pubmed.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialDateTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          2026, Jan, 07, '', '',            2026 Jan 7,         2026-01-07, 2026-01-07
          2026, 1, 7, '', '',               2026 Jan 7,         2026-01-07, 2026-01-07
          2026, 12, '', '', '',             2026 Dec,           2026-12,    2026-12-01
          2026, '', '', '', '',             2026,               2026,       2026-01-01
          2019, '', '', Spring, '',         2019 Spring,        2019,       2019-01-01
          1994, '', '', Sep-Dec, '',        1994 Sep-Dec,       1994-09,    1994-09-01
          '', '', '', '', 1998 Dec-1999 Jan, 1998 Dec-1999 Jan, 1998-12,    1998-12-01
          '', '', '', '', 2000 Summer,      2000 Summer,        2000,       2000-01-01
          '', '', '', '', Winter 1976-1977, Winter 1976-1977,   1976,       1976-01-01
          '', '', '', '', 1975 Mar 1-15,    1975 Mar 1-15,      1975-03,    1975-03-01
          2025, Feb, 30, '', '',            2025 Feb 30,        2025-02,    2025-02-01
          2025, 13, '', '', '',             2025,               2025,       2025-01-01
          '', '', '', '', undated,          undated,            '',         -
          """)
  void partsThatAreMissingAreNotInvented(
      String year,
      String month,
      String day,
      String season,
      String text,
      String medline,
      String iso,
      LocalDate firstDay) {
    PartialDate date = new PartialDate(year, month, day, season, text);
    assertThat(date).hasToString(medline);
    assertThat(date.iso()).isEqualTo(iso);
    assertThat(date.firstDay().orElse(null)).isEqualTo(firstDay);
  }

  @Test
  void noDateIsEmpty() {
    assertThat(PartialDate.NONE.isEmpty()).isTrue();
    assertThat(PartialDate.NONE).hasToString("");
    assertThat(PartialDate.NONE.iso()).isEmpty();
  }
}
