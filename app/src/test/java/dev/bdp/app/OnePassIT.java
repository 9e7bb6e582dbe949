package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bdp.engine.record.Md5;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files are split while they arrive, and nothing comes of it before they are verified.
class OnePassIT {
  private static final String FILE = "uniprot_sprot.dat.gz";
  private static final String KEY = "ingest/uniprot/2026_01/" + FILE;

  private static final long LEFT_BYTES = 300_000;

  @TempDir Path directory;
  private Path release;
  private byte[] file;

  @BeforeEach
  void publish() throws Exception {
    file = stored(String.join("", TestRelease.entries(600)));
    release = TestRelease.writeGzip(directory.resolve("release"), "2026_01", file, Md5.hex(file));
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void framesGrowWhileTheFileArrivesAndAreSeenWhenItIsVerified() throws Exception {
    Installation installation = Installation.fresh(directory);
    try (GatedSite site = new GatedSite(release, FILE, file.length * 9L / 10);
        ChildProcess child = start(installation, site)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> Files.exists(installation.store().resolve(KEY + ".frames.part")));
      assertThat(
              installation.rows(
                  "SELECT status FROM ingestion_raw_files WHERE file_purpose = 'data'"))
          .containsExactly("downloading");
      assertThat(parseUnits(installation)).isEqualTo("0");
      site.open();
      assertThat(child.await()).as(child.output()).isZero();
    }
    assertThat(framesKey(installation)).isEqualTo(KEY + ".frames");
    assertThat(StoredState.of(installation)).isEqualTo(StoredState.of(undisturbed()));
  }

  @Test
  void aKilledProcessLeavesAPrefixThatTheNextOneSplitsAgain() throws Exception {
    Installation installation = Installation.fresh(directory);
    Path part = installation.store().resolve(KEY + ".part");
    long gate = file.length / 2;
    try (GatedSite site = new GatedSite(release, FILE, gate)) {
      try (ChildProcess child = start(installation, site)) {
        await().atMost(Duration.ofSeconds(60)).until(() -> part.toFile().length() > LEFT_BYTES);
        child.signal("KILL");
        child.await();
      }
      installation.execute(
          "UPDATE ingestion_work_units SET status = 'pending', claim_id = NULL WHERE status IN ('claimed', 'processing')");
      site.open();
      try (ChildProcess child = start(installation, site)) {
        assertThat(child.await()).as(child.output()).isZero();
      }
      assertThat(site.servedBytes).hasValueLessThan(file.length + gate / 2);
    }
    assertThat(
            installation.rows(
                "SELECT count(*) FROM ingestion_job_logs WHERE (context->>'resumedAt')::bigint > "
                    + LEFT_BYTES))
        .containsExactly("1");
    assertThat(framesKey(installation)).isEqualTo(KEY + ".2.frames");
    assertThat(StoredState.of(installation)).isEqualTo(StoredState.of(undisturbed()));
  }

  @Test
  void ofAFileThatDoesNotMatchNothingIsLeft() throws Exception {
    Installation installation = Installation.fresh(directory);
    TestRelease.writeGzip(release, "2026_01", file, Md5.hex(new byte[0]));
    Installation.Outcome outcome = ingest(installation, release.toString());
    assertThat(outcome.exitCode()).isEqualTo(65);
    assertThat(outcome.err()).contains("RELEASE.metalink says " + Md5.hex(new byte[0]));
    assertThat(parseUnits(installation)).isEqualTo("0");
    assertThat(installation.objects("ingest"))
        .noneMatch(key -> key.contains("frames"))
        .doesNotContain(KEY);
  }

  @Test
  void whatAMirrorWithOtherBytesGaveIsInNoFrame() throws Exception {
    Path wrong = Files.createDirectories(directory.resolve("wrong"));
    String other = String.join("", TestRelease.entries(600)).replace("Full=", "Fool=");
    Files.write(wrong.resolve(FILE), stored(other));
    assertThat(wrong.resolve(FILE)).hasSize(file.length);
    try (GatedSite good = new GatedSite(release, FILE, Long.MAX_VALUE);
        GatedSite bad = new GatedSite(wrong, FILE, Long.MAX_VALUE)) {
      String metalink = Files.readString(release.resolve("RELEASE.metalink"));
      Files.writeString(
          wrong.resolve("RELEASE.metalink"),
          metalink.replace(
              "</file>", "<resources><url>" + good.url() + FILE + "</url></resources></file>"));
      Installation installation = Installation.fresh(directory);
      assertThat(ingest(installation, bad.url()).exitCode()).isZero();
      assertThat(bad.servedBytes).hasValue(file.length);
      assertThat(good.servedBytes).hasValue(file.length);
      assertThat(framesKey(installation)).isEqualTo(KEY + ".frames");
      assertThat(withoutMetalink(installation)).isEqualTo(withoutMetalink(undisturbed()));
    }
  }

  private static List<String> withoutMetalink(Installation installation) throws Exception {
    return StoredState.of(installation).stream()
        .filter(line -> !line.startsWith("file|RELEASE.metalink"))
        .toList();
  }

  private Installation undisturbed() throws Exception {
    Installation calm = Installation.fresh(directory.resolve("calm"));
    assertThat(ingest(calm, release.toString()).exitCode()).isZero();
    return calm;
  }

  private ChildProcess start(Installation installation, GatedSite site) throws IOException {
    return ChildProcess.bdp(
        installation,
        directory.resolve("child.log"),
        "ingest",
        "uniprot_swissprot",
        "--from",
        site.url(),
        "--formats",
        "fasta",
        "--quiet");
  }

  private static Installation.Outcome ingest(Installation installation, String from) {
    return installation.run(
        "ingest", "uniprot_swissprot", "--from", from, "--formats", "fasta", "--quiet");
  }

  private static String parseUnits(Installation installation) throws Exception {
    return installation
        .rows("SELECT count(*) FROM ingestion_work_units WHERE unit_type = 'parse'")
        .getFirst();
  }

  private static String framesKey(Installation installation) throws Exception {
    return installation
        .rows("SELECT frames_key FROM ingestion_raw_files WHERE file_purpose = 'data'")
        .getFirst();
  }

  /// In gzip's format, but not compressed: texts of one length become files of one length.
  private static byte[] stored(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.NO_COMPRESSION);
          }
        }) {
      gzip.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }
}
