package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.app.notes.NotesSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every page of the console.
class ConsolePagesIT {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/jobs",
          "/jobs/1",
          "/jobs/3",
          "/releases",
          "/releases/2",
          "/sources",
          "/workers",
          "/entries",
          "/entries?q=insulin",
          "/entries/uniprot/p01308");

  @TempDir static Path directory;
  private static OpenConsole console;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    Browser.assumeInstalled();
    NotesSource.MENDED.set(false);
    Installation installation = Installation.fresh(directory);
    List<String> entries = TestRelease.examples();
    ingest(
        installation,
        "uniprot_swissprot",
        TestRelease.write(directory.resolve("1"), "2025_02", entries.subList(0, 2)));
    ingest(
        installation,
        "uniprot_swissprot",
        TestRelease.write(
            directory.resolve("2"),
            "2025_03",
            List.of(
                entries.get(0).replace("Full=Insulin;", "Full=Another insulin;"), entries.get(2))));
    Path notes = Files.createDirectories(directory.resolve("n"));
    Files.writeString(notes.resolve("notes.list"), "2026\n1.txt\n");
    Files.writeString(notes.resolve("1.txt"), "a\ta\n!b\tb\n");
    ingest(installation, "notes", notes);
    console = new OpenConsole(installation, directory);
    browser = console.browser();
  }

  private static void ingest(Installation installation, String source, Path release) {
    installation.run("ingest", source, "--from", release + "", "--quiet");
  }

  @AfterAll
  static void close() {
    if (console != null) {
      console.close();
    }
    Installation.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void hasNoSeriousBarrierAndNoError(String scheme) {
    browser.becomeDesktop();
    browser.prefer(scheme);
    for (String page : PAGES) {
      browser.visit(page);
      assertThat(browser.barriers()).as("%s, %s", page, scheme).isEmpty();
      assertThat(browser.problems()).as(page).isEmpty();
    }
  }

  @Test
  void fitsAPhone() {
    browser.becomePhone();
    for (String page : PAGES) {
      browser.visit(page);
      assertThat(browser.script("return document.documentElement.scrollWidth"))
          .as(page)
          .isEqualTo(390L);
      assertThat(browser.barriers()).as(page).isEmpty();
    }
  }

  @Test
  void showsWhatAReleaseChanged() {
    browser.becomeDesktop();
    browser.visit("/releases/2");
    assertThat(browser.text())
        .contains("+ added", "p69905", "− removed", "p00698", "~ changed", "Another insulin");
  }

  @Test
  void drawsAJobsUnitsAndThroughput() {
    browser.becomeDesktop();
    browser.visit("/jobs/1");
    assertThat(browser.script("return document.querySelector('.units:last-child svg').ariaLabel"))
        .isEqualTo("store units: 1 completed");
    assertThat(browser.count(".chart .line-stored")).isEqualTo(1);
    browser.visit("/jobs/3");
    assertThat(browser.text()).contains("failed", "Resume", "Retry failed records");
  }

  @Test
  void drawsFeaturesAndFindsThemInTheSequence() {
    browser.becomeDesktop();
    browser.visit("/entries/uniprot/p01308");
    browser.point(".mark");
    browser.awaitText("SIGNAL 1–24");
    assertThat(browser.script("return [...CSS.highlights.get('feature')].join('')"))
        .isEqualTo("MALWMRLLPL LALLALWGPD PAAA");
    browser.press("Features as a table");
    browser.awaitText("Insulin B chain");
  }

  @Test
  void aChosenThemeStaysAndGoesBackToTheSystems() {
    browser.prefer("light");
    browser.visit("/");
    String ground = "return getComputedStyle(document.documentElement).backgroundColor";
    Object light = browser.script(ground);
    browser.press("Theme: system");
    browser.press("Theme: light");
    browser.visit("/jobs");
    assertThat(browser.text()).contains("Theme: dark");
    assertThat(browser.script(ground)).isNotEqualTo(light);
    browser.press("Theme: dark");
    assertThat(browser.script(ground)).isEqualTo(light);
  }

  @Test
  void whatIsNotThereIsSaidInOneSentence() {
    browser.problems();
    browser.visit("/entries/uniprot/none");
    assertThat(browser.heading()).isEqualTo("Not Found");
    assertThat(browser.text()).contains("No published release shows such an entry.");
    assertThat(browser.problems()).as("the browser notes the status").hasSize(1);
  }
}
