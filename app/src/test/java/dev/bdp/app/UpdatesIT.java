package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Releases of several files in which later ones replace and remove, and releases that update
/// another one.
class UpdatesIT {
  private static final String SHOWN =
      """
      SELECT e.slug, v.version, v.external_version
        FROM releases r JOIN release_entries re ON re.release_id = r.id JOIN registry_entries e ON e.id = re.entry_id
        JOIN versions v ON v.id = re.version_id
       WHERE r.status = 'current' ORDER BY 1
      """;

  @TempDir Path directory;
  private Installation installation;

  @BeforeEach
  void install() throws Exception {
    installation = Installation.fresh(directory);
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void theLastRecordOfAnIdentifierCountsAndRemovalsCountForWhatStandsBeforeThem() throws Exception {
    Path release = directory.resolve("r");
    write(release, "notes.list", "2026\n1.txt\n2.txt\n");
    write(release, "1.txt", "a\told a\nb\tb\nc\tc\na\tolder than two\n");
    write(release, "2.txt", "a\tnew a\n-b c d\nc\tc is back\ne\te\n");
    Installation.Outcome outcome = ingest(installation, release, "4");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("8 records = 3 stored + 0 unchanged + 0 failed + 4 superseded + 1 removals");
    assertThat(installation.rows(SHOWN)).containsExactly("a|1.0|2026", "c|1.0|2026", "e|1.0|2026");
    assertThat(installation.run("get", "notebook/a", "--format", "txt").out()).isEqualTo("new a\n");
    assertThat(installation.run("get", "notebook/c", "--format", "txt").out())
        .isEqualTo("c is back\n");
  }

  @Test
  void anUpdateShowsItsBaseButForWhatItReplacesOrRemoves() throws Exception {
    Path base = directory.resolve("base");
    write(base, "notes.list", "2026\n1.txt\n");
    write(base, "1.txt", "a\ta\nb\tb\nc\tc\nd\td\n");
    assertThat(ingest(installation, base, "2").exitCode()).isZero();
    Path update = directory.resolve("update");
    write(update, "notes.list", "2026-1\nupdate\n2.txt\n");
    write(update, "2.txt", "a\tchanged\nb\tb\n-c never-seen\ne\tnew\n");
    Installation.Outcome outcome = ingest(installation, update, "2");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("4 records = 2 stored + 1 unchanged + 0 failed");
    assertThat(installation.rows(SHOWN))
        .containsExactly("a|1.1|2026-1", "b|1.0|2026", "d|1.0|2026", "e|1.0|2026-1");
    assertThat(installation.rows("SELECT entries_carried FROM releases ORDER BY id"))
        .containsExactly("0", "1");
    assertThat(installation.run("get", "notebook/c").exitCode()).isEqualTo(65);
    write(update, "notes.list", "2026-1\nupdate\n");
    assertThat(ingest(installation, update, "2").out()).contains("nothing to do");
  }

  @Test
  void anUpdateOfAReleaseThatIsNotCurrentAnyMoreIsRefused() throws Exception {
    Path base = directory.resolve("base");
    write(base, "notes.list", "2026\n1.txt\n");
    write(base, "1.txt", "a\ta\n");
    assertThat(ingest(installation, base, "2").exitCode()).isZero();
    Path update = directory.resolve("update");
    write(update, "notes.list", "2026-1\nupdate\n2.txt\n");
    write(update, "2.txt", "a\tchanged\n");
    installation.execute(
        """
        CREATE FUNCTION supersede() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN UPDATE releases SET status = 'superseded'; RETURN NEW; END $$;
        CREATE TRIGGER supersede AFTER INSERT ON ingestion_jobs FOR EACH ROW EXECUTE FUNCTION supersede()
        """);
    Installation.Outcome outcome = ingest(installation, update, "2");
    assertThat(outcome.exitCode()).isEqualTo(65);
    assertThat(outcome.err())
        .contains("it updates release 2026 of notes, which is not the current");
    assertThat(installation.rows("SELECT count(*) FROM releases WHERE status = 'current'"))
        .containsExactly("0");
  }

  @Test
  void oneWorkerAndFourSupersedeTheSameRecords() throws Exception {
    Path release = directory.resolve("r");
    List<String> names = new ArrayList<>();
    for (int file = 0; file < 6; file++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 900; i++) {
        int note = (i * 37 + file * 11) % 1500;
        text.append(
            i % 50 == 7 ? "-n" + note + " n" + (note + 1) + "\n" : "n" + note + "\t" + file + "\n");
      }
      names.add(file + ".txt");
      write(release, file + ".txt", text.toString());
    }
    write(release, "notes.list", "2026\n" + String.join("\n", names));
    assertThat(ingest(installation, release, "1").exitCode()).isZero();
    Installation other = Installation.fresh(directory.resolve("other"));
    assertThat(ingest(other, release, "4").exitCode()).isZero();
    String staged =
        """
        SELECT record_identifier, status, source_file, source_offset
          FROM ingestion_staged_records ORDER BY source_file, source_offset
        """;
    assertThat(other.rows(staged)).isEqualTo(installation.rows(staged)).hasSize(5400);
    assertThat(other.rows(SHOWN)).isEqualTo(installation.rows(SHOWN)).isNotEmpty();
  }

  @Test
  void whatIsUnchangedIsStagedWithoutItsData() throws Exception {
    Path release = directory.resolve("r");
    write(release, "notes.list", "2026\n1.txt\n");
    write(release, "1.txt", "a\ta\nb\tb\n");
    assertThat(ingest(installation, release, "2").exitCode()).isZero();
    write(release, "notes.list", "2027\n1.txt\n");
    write(release, "1.txt", "a\ta\nb\tb is new\nc\tc\n");
    assertThat(ingest(installation, release, "2").exitCode()).isZero();
    assertThat(
            installation.rows(
                """
                SELECT s.record_identifier, s.status, s.record_data IS NULL, v.external_version
                  FROM ingestion_staged_records s LEFT JOIN versions v ON v.id = s.same_as_version
                 WHERE s.job_id = 2 ORDER BY 1
                """))
        .containsExactly("a|unchanged|t|2026", "b|stored|f|null", "c|stored|f|null");
  }

  @Test
  void whatWasUnchangedUntilAnotherReleaseWasStoredIsReadAgain() throws Exception {
    Path release = directory.resolve("r");
    write(release, "notes.list", "2026\n1.txt\n2.txt\n");
    write(release, "1.txt", "a\ta\nb\tb\nc\tc\nd\td\n");
    write(release, "2.txt", "e\te\nf\tf\n");
    assertThat(ingest(installation, release, "2").exitCode()).isZero();
    installation.execute(
        """
        CREATE FUNCTION overtake() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            INSERT INTO versions (entry_id, version, external_version, content_md5)
            SELECT id, '1.1', 'other', 'other' FROM registry_entries WHERE slug IN ('b', 'd', 'f');
            RETURN NEW;
          END $$;
        CREATE TRIGGER overtake AFTER UPDATE ON ingestion_jobs FOR EACH ROW
          WHEN (OLD.status = 'parsing' AND NEW.status = 'storing') EXECUTE FUNCTION overtake()
        """);
    write(release, "notes.list", "2027\n1.txt\n2.txt\n");
    Installation.Outcome outcome = ingest(installation, release, "2");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("6 records = 3 stored + 3 unchanged + 0 failed");
    assertThat(installation.rows(SHOWN))
        .containsExactly(
            "a|1.0|2026", "b|1.2|2027", "c|1.0|2026", "d|1.2|2027", "e|1.0|2026", "f|1.2|2027");
    for (String note : List.of("b", "d", "f")) {
      assertThat(installation.run("get", "notebook/" + note + "@1.2", "--format", "txt").out())
          .isEqualTo(note + "\n");
    }
  }

  private static Installation.Outcome ingest(
      Installation installation, Path release, String workers) {
    return installation.run(
        "ingest", "notes", "--from", release.toString(), "--quiet", "--workers", workers);
  }

  private static void write(Path directory, String name, String text) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(name), text);
  }
}
