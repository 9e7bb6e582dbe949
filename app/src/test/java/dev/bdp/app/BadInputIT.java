package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.record.Md5;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad input ends in one clear sentence and the right exit code, or in one record in quarantine
/// while the rest goes on.
class BadInputIT {
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
  void aMissingOrEmptyLocationIsUnavailable() throws Exception {
    refused(directory.resolve("none"), 69, "no such file or directory");
    refused(Files.createDirectory(directory.resolve("empty")), 69, "neither RELEASE.metalink nor");
  }

  @Test
  void aMetalinkWithoutTheFileIsRefused() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(2));
    Files.delete(release.resolve("uniprot_sprot.dat.gz"));
    refused(release, 69, "does not exist");
    Files.writeString(
        release.resolve("RELEASE.metalink"), "<metalink><version>1</version></metalink>");
    refused(release, 65, "does not list uniprot_sprot.dat.gz");
  }

  @Test
  void anotherMd5OrSizeIsRefusedAndNothingIsVisible() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(5));
    Path file = release.resolve("uniprot_sprot.dat.gz");
    byte[] good = Files.readAllBytes(file);
    byte[] flipped = good.clone();
    flipped[good.length / 2] ^= 1;
    Files.write(file, flipped);
    refused(release, 65, "RELEASE.metalink says " + Md5.hex(good));
    Files.write(file, Arrays.copyOf(good, good.length - 3));
    refused(release, 65, "the manifest says " + good.length);
    assertThat(installation.rows("SELECT count(*) FROM releases WHERE status = 'current'"))
        .containsExactly("0");
    Files.write(file, good);
    assertThat(installation.ingest(release).exitCode()).isZero();
  }

  @Test
  void aTruncatedGzipIsRefusedThoughItsMd5Matches() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(String.join("", TestRelease.entries(500)).getBytes(StandardCharsets.US_ASCII));
    }
    refusedGzip(Arrays.copyOf(bytes.toByteArray(), bytes.size() - 200), "its data ends early");
    refusedGzip(Arrays.copyOf(bytes.toByteArray(), 5), "its data ends early");
    refusedGzip(new byte[0], "it is empty");
    byte[] wrong = bytes.toByteArray();
    wrong[wrong.length - 6] ^= 1;
    refusedGzip(wrong, "its data is damaged (Corrupt GZIP trailer)");
  }

  private void refusedGzip(byte[] content, String message) throws Exception {
    refused(
        TestRelease.writeGzip(directory.resolve("r"), "2026_01", content, Md5.hex(content)),
        65,
        message);
  }

  @Test
  void aFileThatCannotBeReadIsRefusedAtOnce() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(3));
    Path file = release.resolve("uniprot_sprot.dat.gz");
    Files.delete(file);
    Files.createSymbolicLink(file, file);
    refused(release, 78, "Too many levels of symbolic links");
    Files.delete(file);
    Files.createDirectory(file);
    refused(release, 78, file + " is a directory. Correct it or its rights, or name another");
    assertThat(installation.rows("SELECT sum(retry_count) FROM ingestion_work_units"))
        .as("tried once")
        .containsExactly("1");
  }

  @Test
  void aFileThatIsNotUniProtFailsTheJob() throws Exception {
    byte[] html = "<html>Not found</html>\n".getBytes(StandardCharsets.US_ASCII);
    refused(
        TestRelease.writeText(directory.resolve("r"), "2026_01", html),
        65,
        "1 of 1 records failed");
    refused(
        TestRelease.writeText(directory.resolve("s"), "2026_02", new byte[0]),
        65,
        "hold no record");
  }

  @Test
  void badRecordsAreQuarantinedWithTheirTextAndTheRestGoesOn() throws Exception {
    List<String> entries = new ArrayList<>(TestRelease.entries(20));
    String wrongChecksum =
        entries.get(2).replaceFirst("[0-9A-F]{16} CRC64", "0123456789ABCDEF CRC64");
    String notAscii =
        entries.get(4).replaceFirst("DE   RecName: Full=", "DE   RecName: Full=\u00e4");
    String cut = entries.get(19).substring(0, 400);
    entries.set(2, wrongChecksum);
    entries.set(4, notAscii);
    entries.set(7, entries.get(6));
    entries.set(19, cut);
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", entries);
    refused(release, 65, "error budget allows 0");
    assertThat(installation.run("job", "show", "1").out()).doesNotContain("..");
    assertThat(installation.rows("SELECT count(*) FROM releases WHERE status = 'current'"))
        .containsExactly("0");
    Installation.Outcome outcome = installation.ingest(release, "--max-failed", "4");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("20 records = 16 stored + 0 unchanged + 4 failed");
    String offset = String.valueOf(entries.get(0).length() + entries.get(1).length());
    assertThat(
            installation
                .rows(
                    "SELECT source_offset, error_message FROM ingestion_staged_records WHERE status = 'failed' ORDER BY source_offset")
                .getFirst())
        .startsWith(offset + "|")
        .contains("CRC64");
    assertThat(
            installation.rows(
                "SELECT md5(raw_text) FROM ingestion_staged_records WHERE status = 'failed' ORDER BY source_offset"))
        .containsExactly(
            Md5.hex(wrongChecksum.getBytes(StandardCharsets.ISO_8859_1)),
            Md5.hex(notAscii.getBytes(StandardCharsets.ISO_8859_1)),
            Md5.hex(entries.get(7).getBytes(StandardCharsets.ISO_8859_1)),
            Md5.hex(cut.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void anEntryOf50MegabytesIsQuarantined() throws Exception {
    List<String> entries = new ArrayList<>(TestRelease.entries(3));
    String line = "CC   " + "x".repeat(70) + "\n";
    entries.set(
        1, entries.get(1).replaceFirst("SQ   ", line.repeat((50 << 20) / line.length()) + "SQ   "));
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", entries);
    assertThat(installation.ingest(release, "--max-failed", "1").out())
        .contains("3 records = 2 stored + 0 unchanged + 1 failed");
    assertThat(
            installation
                .rows("SELECT error_message FROM ingestion_staged_records WHERE status = 'failed'")
                .getFirst())
        .contains("the limit is 33554432");
  }

  @Test
  void aSingleFileIsUnverifiedUnlessItsMd5IsGiven() throws Exception {
    Path file =
        TestRelease.write(directory.resolve("r"), "x", TestRelease.entries(3))
            .resolve("uniprot_sprot.dat.gz");
    assertThat(
            installation
                .run(
                    "ingest",
                    "uniprot_swissprot",
                    "--quiet",
                    "--from",
                    file.toString(),
                    "--release",
                    "a")
                .exitCode())
        .isZero();
    assertThat(
            installation
                .run(
                    "ingest",
                    "uniprot_swissprot",
                    "--quiet",
                    "--from",
                    file.toString(),
                    "--release",
                    "b",
                    "--md5",
                    Md5.hex(Files.readAllBytes(file)))
                .exitCode())
        .isZero();
    assertThat(
            installation
                .run(
                    "ingest",
                    "uniprot_swissprot",
                    "--quiet",
                    "--from",
                    file.toString(),
                    "--release",
                    "c",
                    "--md5",
                    "0".repeat(32))
                .exitCode())
        .isEqualTo(65);
    assertThat(installation.rows("SELECT status FROM ingestion_raw_files ORDER BY id"))
        .containsExactly("unverified", "verified", "failed");
  }

  @Test
  void everyReportSaysThatAFileIsUnverified() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "x", TestRelease.entries(3));
    String told = "unverified, for the publisher gives no checksum: uniprot_sprot.dat.gz";
    Path file = release.resolve("uniprot_sprot.dat.gz");
    assertThat(installation.ingest(file, "--release", "a").out()).contains(told);
    assertThat(installation.ingest(file, "--release", "a").out())
        .contains("nothing to do")
        .contains(told);
    assertThat(installation.ingest(file, "--release", "a", "--json").out())
        .contains("\"unverifiedFiles\":[\"uniprot_sprot.dat.gz\"]");
    assertThat(installation.run("job", "show", "1", "--json").out())
        .contains("\"unverifiedFiles\":[\"uniprot_sprot.dat.gz\"]");
    assertThat(installation.run("job", "show", "1").out())
        .contains("uniprot_sprot.dat.gz: unverified");
    assertThat(installation.run("verify", "--report", "json").out()).contains("unverified");
    assertThat(installation.ingest(release).out()).doesNotContain("unverified");
    assertThat(installation.run("verify").out())
        .isEqualTo("every law holds\njob 1: " + told + "\n");
    assertThat(installation.run("verify", "--job", "1").out()).contains(told);
    assertThat(installation.run("verify", "--job", "2").out()).isEqualTo("every law holds\n");
    for (String list : List.of("jobs", "releases")) {
      assertThat(installation.run(list).out().lines().filter(line -> line.endsWith("unverified")))
          .singleElement()
          .asString()
          .contains(" a ");
      assertThat(installation.run(list, "--json").out())
          .containsOnlyOnce("\"unverifiedFiles\":[\"uniprot_sprot.dat.gz\"]")
          .containsOnlyOnce("\"unverifiedFiles\":[]");
    }
    assertThat(installation.run("verify", "--json").out())
        .isEqualTo("{\"job\":1,\"unverifiedFiles\":[\"uniprot_sprot.dat.gz\"]}\n");
    assertThat(installation.ingest(release, "--json").out()).contains("\"unverifiedFiles\":[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc", "a b", "x/y", "..", "a@b", "a:b"})
  void aReleaseWhoseNameCannotBeAPartOfAKeyIsRefused(String name) throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), name, TestRelease.entries(1));
    refused(release, 64, "'" + name + "'");
    Path file = release.resolve("uniprot_sprot.dat.gz");
    Installation.Outcome outcome = installation.ingest(file, "--release", name);
    assertThat(outcome.err()).contains(name).startsWith("Cannot ").hasLineCount(1);
    assertThat(outcome.exitCode()).isEqualTo(64);
    assertThat(installation.rows("SELECT count(*) FROM ingestion_jobs")).containsExactly("0");
  }

  private void refused(Path location, int exitCode, String message) {
    Installation.Outcome outcome = installation.ingest(location);
    assertThat(outcome.err()).contains(message).startsWith("Cannot ").hasLineCount(1);
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
  }
}
