package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import dev.bdp.engine.record.Md5;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site in UniProt's layout on a real HTTP server: what is new is found and ingested.
class DiscoveryIT {
  private static final String CURRENT = "current_release/knowledgebase/complete/";

  @TempDir Path directory;
  private Path site;
  private HttpServer server;
  private Installation installation;

  @BeforeEach
  void start() throws Exception {
    installation = Installation.fresh(directory);
    site = directory.resolve("site");
    TestRelease.write(site.resolve(CURRENT), "2026_02", TestRelease.entries(5));
    server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), site, OutputLevel.NONE);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @AfterAll
  static void stopDatabase() {
    Installation.stop();
  }

  @Test
  void theExitCodeTellsWhetherThereIsANewRelease() throws Exception {
    Installation.Outcome before = run("releases", "check", "uniprot_swissprot");
    assertThat(before.exitCode()).isEqualTo(100);
    assertThat(before.out()).contains("2026_02 is new");
    assertThat(run("ingest", "uniprot_swissprot", "--quiet").exitCode()).isZero();
    Installation.Outcome after = run("releases", "check", "uniprot_swissprot");
    assertThat(after.exitCode()).isZero();
    assertThat(after.out()).contains("2026_02 is stored already");
    server.stop(0);
    assertThat(run("releases", "check", "uniprot_swissprot").exitCode()).isEqualTo(69);
  }

  @Test
  void watchIngestsWhatIsNewAndNothingElse() throws Exception {
    assertThat(run("watch", "uniprot_swissprot", "--once", "--quiet").out())
        .contains("5 records = 5 stored");
    assertThat(run("watch", "uniprot_swissprot", "--once", "--quiet").out())
        .contains("nothing to do");
    TestRelease.write(site.resolve(CURRENT), "2026_03", TestRelease.entries(6));
    assertThat(run("watch", "uniprot_swissprot", "--once", "--quiet").out())
        .contains("6 records = 1 stored + 5 unchanged");
    assertThat(installation.rows("SELECT external_version FROM releases WHERE status = 'current'"))
        .containsExactly("2026_03");
  }

  @Test
  void aReleaseOfThePastIsTakenFromItsArchive() throws Exception {
    Path past = site.resolve("previous_releases/release-2025_01/knowledgebase");
    Path files = TestRelease.write(directory.resolve("past"), "2025_01", TestRelease.entries(4));
    byte[] archive = archive(files.resolve("uniprot_sprot.dat.gz"));
    Files.createDirectories(past);
    Files.write(past.resolve("uniprot_sprot-only2025_01.tar.gz"), archive);
    Files.writeString(
        past.resolve("RELEASE.metalink"),
        """
        <metalink version="3.0"><version>2025_01</version><files><file name="uniprot_sprot-only2025_01.tar.gz"><size>%d</size>
        <verification><hash type="md5">%s</hash></verification></file></files></metalink>
        """
            .formatted(archive.length, Md5.hex(archive)));
    Installation.Outcome outcome =
        run("ingest", "uniprot_swissprot", "--quiet", "--release", "2025_01");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("uniprot_swissprot 2025_01: 4 records = 4 stored");
    Installation.Outcome none =
        run("ingest", "uniprot_swissprot", "--quiet", "--release", "1999_01");
    assertThat(none.exitCode()).isEqualTo(69);
    assertThat(none.err()).contains("Cannot find a release at").contains("release-1999_01");
  }

  @Test
  void theManifestOfASiteMayNotPointIntoThisMachine() throws Exception {
    Path metalink = site.resolve(CURRENT).resolve("RELEASE.metalink");
    String text = Files.readString(metalink);
    Files.writeString(
        metalink,
        text.replace("</file>", "<resources><url>file:///etc/hostname</url></resources></file>"));
    Installation.Outcome local = run("ingest", "uniprot_swissprot", "--quiet");
    assertThat(local.exitCode()).isEqualTo(65);
    assertThat(local.err()).contains("file:///etc/hostname").contains("Do not use this site");
    Files.writeString(metalink, text.replace("uniprot_sprot.dat.gz", "../../uniprot_sprot.dat.gz"));
    Installation.Outcome outside = run("ingest", "uniprot_swissprot", "--quiet");
    assertThat(outside.exitCode()).isEqualTo(65);
    assertThat(outside.err()).contains("would leave the release's place");
  }

  /// As UniProt packs its releases: other files come first.
  private static byte[] archive(Path data) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      for (String name : List.of("README", "uniprot_sprot.fasta.gz", "uniprot_sprot.dat.gz")) {
        byte[] content =
            name.endsWith(".dat.gz") ? Files.readAllBytes(data) : new byte[name.length() * 100];
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private Installation.Outcome run(String... command) {
    List<String> args = new java.util.ArrayList<>(List.of(command));
    args.addAll(
        List.of("--from", "http://127.0.0.1:" + server.getAddress().getPort() + "/" + CURRENT));
    return installation.run(args.toArray(String[]::new));
  }
}
