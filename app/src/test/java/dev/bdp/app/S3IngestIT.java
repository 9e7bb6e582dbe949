package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.record.Md5;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The main job with an S3 server as its store.
class S3IngestIT {
  private static final String SECRET = "secret-of-the-store";
  private static TransientNio2BlobStore objects;
  private static S3Proxy server;

  @TempDir Path directory;
  private Installation installation;

  @BeforeAll
  static void start() throws Exception {
    objects = new TransientNio2BlobStore();
    objects.createContainer(CreateBucketRequest.builder().bucket("bdp").build());
    server =
        S3Proxy.builder()
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, "AKIDSTORE", SECRET)
            .blobStore(objects)
            .build();
    server.start();
    System.setProperty("aws.accessKeyId", "AKIDSTORE");
    System.setProperty("aws.secretAccessKey", SECRET);
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    Installation.stop();
  }

  @BeforeEach
  void install() throws Exception {
    installation = Installation.fresh(directory);
  }

  @Test
  void aReleaseBecomesObjectsWithTheChecksumsThatTheTablesSay() throws Exception {
    List<String> entries = TestRelease.entries(120);
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", entries);
    Installation.Outcome outcome =
        run("s3://bdp/one", "ingest", "uniprot_swissprot", "--from", release.toString(), "--quiet");
    assertThat(outcome.err()).doesNotContain("Cannot");
    assertThat(outcome.out()).contains("120 records = 120 stored + 0 unchanged + 0 failed");
    Map<String, String> files =
        installation.rows("SELECT s3_key, checksum FROM version_files").stream()
            .map(row -> row.split("\\|"))
            .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    assertThat(keys("one/uniprot/"))
        .containsExactlyInAnyOrderElementsOf(
            files.keySet().stream().map(key -> "one/" + key).toList());
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(Md5.hex(content("one/" + file.getKey()))).isEqualTo(file.getValue());
    }
    assertThat(keys("one/ingest/"))
        .contains("one/ingest/uniprot/2026_01/uniprot_sprot.dat.gz")
        .noneMatch(key -> key.contains(".part"));
    String slug = TestRelease.accession(3).toLowerCase(Locale.ROOT);
    assertThat(contentType("one/uniprot/" + slug + "/1.0/" + slug + ".json"))
        .isEqualTo("application/json");
    assertThat(
            run("s3://bdp/one", "get", "uniprot/" + TestRelease.accession(3), "--format", "dat")
                .out())
        .isEqualTo(entries.get(3));
  }

  @Test
  void anObjectThatWasChangedFromOutsideIsNotGivenOut() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(3));
    run("s3://bdp/three", "ingest", "uniprot_swissprot", "--from", release.toString(), "--quiet");
    String slug = TestRelease.accession(1).toLowerCase(Locale.ROOT);
    objects.putBlob(
        PutObjectRequest.builder()
            .bucket("bdp")
            .key("three/uniprot/" + slug + "/1.0/" + slug + ".fasta")
            .contentLength(7L)
            .build(),
        new ByteArrayInputStream(">other\n".getBytes(StandardCharsets.US_ASCII)));
    Installation.Outcome changed =
        run("s3://bdp/three", "get", "uniprot/" + slug, "--format", "fasta");
    assertThat(changed.exitCode()).isEqualTo(65);
    assertThat(changed.out()).isEmpty();
    assertThat(changed.err()).contains("Cannot use uniprot/" + slug, "Somebody changed the object");
  }

  @Test
  void aReleaseIsExportedIntoABucket() throws Exception {
    List<String> entries = TestRelease.entries(5);
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", entries);
    run("s3://bdp/four", "ingest", "uniprot_swissprot", "--from", release.toString(), "--quiet");
    Installation.Outcome outcome =
        run(
            "s3://bdp/four",
            "export",
            "2026_01",
            "--format",
            "dat",
            "--out",
            "s3://bdp/exports/",
            "--records-per-file",
            "3");
    assertThat(outcome.out()).contains("5 records in 2 files");
    String first = "exports/uniprot_swissprot-2026_01-00001.dat";
    String second = "exports/uniprot_swissprot-2026_01-00002.dat";
    assertThat(keys("exports/")).containsExactly(first, second);
    assertThat(
            new String(content(first), StandardCharsets.ISO_8859_1)
                + new String(content(second), StandardCharsets.ISO_8859_1))
        .isEqualTo(
            entries.stream()
                .sorted(Comparator.comparing(e -> e.split("AC   ")[1]))
                .collect(Collectors.joining()));
  }

  @Test
  void noCredentialIsWrittenAnywhere() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(5));
    Installation.Outcome done =
        run("s3://bdp/two", "ingest", "uniprot_swissprot", "--from", release.toString());
    Installation.Outcome failed =
        run("s3://none/two", "ingest", "uniprot_swissprot", "--from", release.toString());
    assertThat(failed.exitCode()).isEqualTo(78);
    assertThat(failed.err()).contains("has no bucket none");
    assertThat(done.out() + done.err() + failed.out() + failed.err())
        .doesNotContain(SECRET)
        .doesNotContain("AKIDSTORE");
    assertThat(
            installation
                .rows("SELECT j::text, l::text FROM ingestion_jobs j, ingestion_job_logs l")
                .toString())
        .doesNotContain(SECRET)
        .doesNotContain("AKIDSTORE");
  }

  private Installation.Outcome run(String store, String... command) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(
        List.of("--s3-endpoint", "http://127.0.0.1:" + server.getPort(), "--s3-path-style"));
    return installation.runOn(store, args.toArray(String[]::new));
  }

  private static List<String> keys(String prefix) {
    List<String> keys = new ArrayList<>();
    String after = null;
    do {
      ListObjectsV2Request list =
          ListObjectsV2Request.builder().bucket("bdp").prefix(prefix).startAfter(after).build();
      List<String> page = objects.list(list).contents().stream().map(S3Object::key).toList();
      keys.addAll(page);
      after = page.isEmpty() ? null : page.getLast();
    } while (after != null);
    return keys;
  }

  private static byte[] content(String key) throws IOException {
    try (InputStream content =
        objects.getBlob(GetObjectRequest.builder().bucket("bdp").key(key).build())) {
      return content.readAllBytes();
    }
  }

  private static String contentType(String key) throws IOException {
    try (var content = objects.getBlob(GetObjectRequest.builder().bucket("bdp").key(key).build())) {
      return content.response().contentType();
    }
  }
}
