package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.app.notes.NotesSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records that do not parse, before and after the parser is mended.
class QuarantineIT {
  private static final String SHOWN =
      """
      SELECT e.slug, v.version
        FROM releases r JOIN release_entries re ON re.release_id = r.id JOIN registry_entries e ON e.id = re.entry_id
        JOIN versions v ON v.id = re.version_id
       WHERE r.status = 'current' ORDER BY 1
      """;

  @TempDir Path directory;
  private Installation installation;

  @BeforeEach
  void install() throws Exception {
    NotesSource.MENDED.set(false);
    installation = Installation.fresh(directory);
  }

  @AfterAll
  static void stop() {
    NotesSource.MENDED.set(false);
    Installation.stop();
  }

  @Test
  void theyAreListedWithPlaceReasonParserAndText() throws Exception {
    ingest("2026\n1.txt\n", "a\ta\n!b\tb\nno tab\n");
    Installation.Outcome text = installation.run("job", "failed", "1");
    assertThat(text.out())
        .isEqualTo(
            """
            1.txt at byte 4: the line starts with ! (parser 1)
              !b b\s
            1.txt at byte 9: the line has no tab (parser 1)
              no tab\s
            """);
    assertThat(installation.run("job", "failed", "1", "--json").out().lines())
        .first()
        .isEqualTo(
            "{\"file\":\"1.txt\",\"offset\":4,\"reason\":\"the line starts with !\",\"parserVersion\":\"1\",\"text\":\"!b\\tb\\n\"}");
    assertThat(installation.run("job", "failed", "7").exitCode()).isEqualTo(64);
  }

  @Test
  void afterAFixTheReleaseShowsThemAllAtOnceAndTheCountsAreRight() throws Exception {
    ingest("2026\n1.txt\n", "a\ta\n!b\tb\nno tab\n!c\tc\nb\tolder\n!a\tnewer\n");
    assertThat(installation.rows(SHOWN)).containsExactly("a|1.0", "b|1.0");
    NotesSource.MENDED.set(true);
    installation.execute(
        """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not now'; END $$;
        CREATE TRIGGER refuse BEFORE UPDATE ON ingestion_jobs FOR EACH ROW
          WHEN (NEW.status = 'completed') EXECUTE FUNCTION refuse()
        """);
    assertThat(retry("--where", "starts with !").exitCode()).isEqualTo(70);
    assertThat(installation.rows("SELECT count(*) FROM versions")).containsExactly("4");
    assertThat(installation.rows(SHOWN)).containsExactly("a|1.0", "b|1.0");
    installation.execute("DROP TRIGGER refuse ON ingestion_jobs");
    Installation.Outcome resumed = installation.run("job", "resume", "1", "--quiet");
    assertThat(resumed.out())
        .contains("6 records = 3 stored + 0 unchanged + 1 failed + 2 superseded");
    assertThat(installation.rows(SHOWN)).containsExactly("a|1.1", "b|1.0", "c|1.0");
    assertThat(installation.run("get", "notebook/a", "--format", "txt").out()).isEqualTo("newer\n");
    assertThat(installation.rows("SELECT entries, entries_added FROM releases"))
        .containsExactly("3|3");
    assertThat(
            installation.rows(
                "SELECT u.batch_number, count(*) FROM ingestion_staged_records s JOIN ingestion_work_units u ON u.id = s.work_unit_id WHERE u.unit_type = 'parse' GROUP BY 1"))
        .containsExactly("1|6");
    assertThat(retry("--where", "starts with !").out()).contains("nothing to do");
  }

  @Test
  void whatStillDoesNotParseStaysInQuarantineAndNothingElseChanges() throws Exception {
    ingest("2026\n1.txt\n", "a\ta\nno tab\n");
    assertThat(retry().out()).contains("2 records = 1 stored + 0 unchanged + 1 failed");
    assertThat(installation.rows(SHOWN)).containsExactly("a|1.0");
    assertThat(installation.rows("SELECT status FROM releases")).containsExactly("current");
  }

  @Test
  void aJobOverItsErrorBudgetGoesOnOnceTheyParse() throws Exception {
    write("notes.list", "2026\n1.txt\n");
    write("1.txt", "a\ta\n!b\tb\n!c\tc\n");
    Installation.Outcome failed = run("ingest", "notes", "--from", directory.resolve("r") + "");
    assertThat(failed.exitCode()).isEqualTo(65);
    assertThat(failed.err()).contains("bdp job failed 1");
    NotesSource.MENDED.set(true);
    assertThat(retry().out()).contains("3 records = 3 stored + 0 unchanged + 0 failed");
    assertThat(installation.rows(SHOWN)).containsExactly("a|1.0", "b|1.0", "c|1.0");
  }

  @Test
  void aRecordOfAnUpdateReplacesWhatWasCarriedOver() throws Exception {
    ingest("2026\n1.txt\n", "a\ta\nb\tb\nc\tc\n");
    write("2.txt", "!a\tnew\n-c\n");
    write("notes.list", "2026-1\nupdate\n2.txt\n");
    run("ingest", "notes", "--from", directory.resolve("r") + "", "--max-failed", "5");
    assertThat(installation.rows(SHOWN)).containsExactly("a|1.0", "b|1.0");
    NotesSource.MENDED.set(true);
    assertThat(run("job", "retry-failed", "2").exitCode()).isZero();
    assertThat(installation.rows(SHOWN)).containsExactly("a|1.1", "b|1.0");
    assertThat(
            installation.rows("SELECT entries_carried, entries_changed FROM releases ORDER BY id"))
        .containsExactly("0|0", "1|1");
    Installation.Outcome refused = run("job", "retry-failed", "1");
    assertThat(refused.out()).contains("nothing to do");
  }

  private void ingest(String list, String text) throws IOException {
    write("notes.list", list);
    write("1.txt", text);
    Installation.Outcome outcome =
        run("ingest", "notes", "--from", directory.resolve("r") + "", "--max-failed", "5");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  private Installation.Outcome retry(String... more) {
    String[] command = new String[3 + more.length];
    System.arraycopy(new String[] {"job", "retry-failed", "1"}, 0, command, 0, 3);
    System.arraycopy(more, 0, command, 3, more.length);
    return run(command);
  }

  private Installation.Outcome run(String... command) {
    String[] quiet = java.util.Arrays.copyOf(command, command.length + 1);
    quiet[command.length] = "--quiet";
    return installation.run(quiet);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(directory.resolve("r"));
    Files.writeString(directory.resolve("r").resolve(name), text);
  }
}
