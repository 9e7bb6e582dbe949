package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.app.notes.NotesSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person does to jobs in the console.
class ConsoleSteeringIT {
  private static final String ATTACK = "<script>document.title='broken'</script>";

  @TempDir static Path directory;
  private static Installation installation;
  private static OpenConsole console;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    Browser.assumeInstalled();
    installation = Installation.fresh(directory);
    installation.run("jobs");
    console = new OpenConsole(installation, directory);
    browser = console.browser();
  }

  @AfterAll
  static void close() {
    if (console != null) {
      console.close();
    }
    NotesSource.MENDED.set(false);
    Installation.stop();
  }

  @AfterEach
  void noErrorIsLeft() {
    assertThat(browser.problems()).isEmpty();
  }

  @Test
  void aJobIsCancelledAndResumed() throws Exception {
    browser.visit("/sources?source=uniprot_swissprot");
    browser.type("[name=from]", Path.of("..", "examples", "uniprot").toRealPath().toString());
    browser.press("Start");
    browser.awaitText("is on its way.");
    long job = job();
    browser.press("Cancel");
    browser.press("Back");
    assertThat(status(job)).isNotEqualTo("cancelled");
    browser.press("Cancel");
    browser.press("Cancel the job");
    browser.awaitText("Job %d is cancelled.".formatted(job));
    assertThat(status(job)).isEqualTo("cancelled");
    browser.press("Resume");
    browser.press("Resume");
    browser.awaitText("Job %d goes on.".formatted(job));
    work(job);
    browser.awaitText("3 of 3 records");
    assertThat(status(job)).isEqualTo("completed");
    browser.awaitText("Job is cancelled by anybody from 127.0.0.1");
  }

  @Test
  void failedRecordsAreReadAndRetried() throws Exception {
    NotesSource.MENDED.set(false);
    notes("a\ta\n!" + ATTACK + "\tb\nno tab\n");
    browser.visit("/jobs?source=notes");
    browser.press("notes");
    browser.awaitText("Failed records");
    long job = job();
    browser.awaitText("the line has no tab");
    browser.click("tbody details summary");
    browser.awaitText("!" + ATTACK);
    browser.press("Retry failed records");
    browser.type("dialog [name=where]", "starts with !");
    NotesSource.MENDED.set(true);
    browser.press("Retry");
    browser.awaitText("1 record will be parsed again.");
    work(job);
    browser.awaitText("s in all");
    assertThat(
            installation.rows(
                "SELECT status, records_stored, records_failed FROM ingestion_jobs WHERE id = "
                    + job))
        .containsExactly("completed|2|1");
    browser.awaitNoText("the line starts with !");
    browser.awaitText("the line has no tab");
  }

  @Test
  void aReleaseIsPinnedAndGoneBackTo() throws Exception {
    for (String version : List.of("2024_01", "2024_02")) {
      Path from =
          TestRelease.writeTrembl(directory.resolve(version), version, TestRelease.entries(1));
      installation.run("ingest", "uniprot_trembl", "--from", from + "", "--quiet");
    }
    browser.visit("/releases?source=uniprot_trembl");
    browser.press("2024_01");
    browser.press("Pin");
    browser.press("Pin the release");
    browser.awaitText("2024_01 is kept from retention.");
    browser.press("Unpin");
    browser.press("Back");
    browser.press("Roll back to it");
    browser.press("Roll back");
    browser.awaitText("2024_01 is current.");
    browser.awaitNoText("Roll back to it");
    assertThat(
            installation.rows(
                "SELECT external_version, status, pinned_at IS NOT NULL FROM releases WHERE job_type = 'uniprot_trembl' ORDER BY 1"))
        .containsExactly("2024_01|current|t", "2024_02|superseded|f");
  }

  @Test
  void aRefusalIsSaidInOneSentenceWhereItIsMet() throws Exception {
    browser.visit("/sources?source=notes");
    browser.type("[name=from]", directory.resolve("nowhere").toString());
    browser.press("Start");
    browser.awaitText("nowhere");
    assertThat(browser.place()).startsWith("/sources");
    assertThat(browser.problems()).as("the browser notes the status").hasSize(1);
  }

  @Test
  void markupInTheNameOfAnEntryIsText() throws Exception {
    List<String> entries = TestRelease.examples();
    Path release =
        TestRelease.write(
            directory.resolve("r"),
            "2025_03",
            List.of(entries.getFirst().replace("Full=Insulin;", "Full=" + ATTACK + ";")));
    assertThat(
            installation
                .run("ingest", "uniprot_swissprot", "--from", release + "", "--quiet")
                .exitCode())
        .isZero();
    browser.visit("/entries?q=P01308");
    browser.awaitText(ATTACK);
    browser.press("p01308");
    browser.awaitText("Sequence, 110 residues");
    assertThat(browser.text()).contains(ATTACK);
    assertThat(browser.script("return document.title")).isEqualTo("P01308 · BDP Ingest");
    assertThat(browser.count("main script")).isZero();
  }

  /// The job whose page is shown.
  private static long job() {
    return Long.parseLong(browser.place().replaceFirst("/jobs/", ""));
  }

  private static String status(long job) throws Exception {
    return installation.rows("SELECT status FROM ingestion_jobs WHERE id = " + job).getFirst();
  }

  private static void work(long job) {
    assertThat(installation.run("worker", "--job", job + "").exitCode()).isZero();
  }

  private static void notes(String text) throws Exception {
    Path release = Files.createDirectories(directory.resolve("n"));
    Files.writeString(release.resolve("notes.list"), "2026\n1.txt\n");
    Files.writeString(release.resolve("1.txt"), text);
    assertThat(
            installation
                .run("ingest", "notes", "--from", release + "", "--max-failed", "5", "--quiet")
                .exitCode())
        .isZero();
  }
}
