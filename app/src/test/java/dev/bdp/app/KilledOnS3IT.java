package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A download into a bucket of a server in another process, killed in the middle.
class KilledOnS3IT {
  private static final int MEGABYTES = 128;
  private static final int PART_BYTES = 8 << 20;
  private static final String BUCKET = "releases";
  private static final String STORE = "s3://" + BUCKET + "/store";
  private static final String KEY = "store/ingest/tests/1/large.dat";

  @TempDir Path directory;
  private final long seed = System.nanoTime();
  private Installation installation;
  private S3Process server;
  private S3Client client;

  @BeforeEach
  void start() throws Exception {
    System.out.println("seed " + seed);
    installation = Installation.fresh(directory);
    server = S3Process.start(directory);
    System.setProperty("aws.accessKeyId", S3Process.KEY_ID);
    System.setProperty("aws.secretAccessKey", S3Process.SECRET);
    client =
        S3Client.builder()
            .endpointOverride(URI.create(server.url()))
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .build();
    client.createBucket(create -> create.bucket(BUCKET));
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void partsThatAreThereAreNotFetchedAgainAndBecomeTheObjectWhenItMatches() throws Exception {
    try (SlowSite site = new SlowSite(MEGABYTES, seed, 40_000_000)) {
      LargeFileJob job = LargeFileJob.create(installation, site, site.md5());
      long death = site.sizeBytes() * 3 / 5;
      killAt(site, job.download(STORE, server.url()), death);
      assertThat(keys()).isNotEmpty().allMatch(key -> key.startsWith(KEY + ".part/"));
      long served = site.servedBytes.get();
      job.endLeases();
      assertThat(job.download(STORE, server.url()).waitFor()).isZero();
      // Lost is what was on its way: four parts and the one that was being filled.
      assertThat(site.servedBytes.get() - site.sizeBytes())
          .isLessThanOrEqualTo(Math.min(served, 6L * PART_BYTES));
      System.out.printf(
          "fetched twice: %d MB of %d%n",
          site.servedBytes.get() - site.sizeBytes() >> 20, MEGABYTES);
      assertThat(keys()).containsExactly(KEY);
      assertThat(md5()).isEqualTo(site.md5());
      nothingIsUnfinished();
      assertThat(installation.rows("SELECT status, computed_md5 FROM ingestion_raw_files"))
          .containsExactly("verified|" + site.md5());
    }
  }

  @Test
  void whatDoesNotMatchBecomesNoObjectAndLeavesNoPart() throws Exception {
    try (SlowSite site = new SlowSite(MEGABYTES / 4, seed, 80_000_000)) {
      String other = "0123456789abcdef0123456789abcdef";
      LargeFileJob job = LargeFileJob.create(installation, site, other);
      killAt(site, job.download(STORE, server.url()), site.sizeBytes() * 4 / 5);
      job.endLeases();
      assertThat(job.download(STORE, server.url()).waitFor()).isNotZero();
      assertThat(installation.rows("SELECT status, error_message FROM ingestion_raw_files"))
          .singleElement()
          .asString()
          .startsWith("failed|Cannot verify large.dat: MD5 is " + site.md5())
          .contains("the test says " + other);
      assertThat(keys()).isEmpty();
      nothingIsUnfinished();
    }
  }

  private static void killAt(SlowSite site, Process child, long bytes) throws Exception {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(1))
        .until(() -> site.servedBytes.get() >= bytes || !child.isAlive());
    assertThat(child.isAlive()).isTrue();
    child.destroyForcibly().waitFor();
  }

  private void nothingIsUnfinished() {
    assertThat(client.listMultipartUploads(list -> list.bucket(BUCKET)).uploads()).isEmpty();
  }

  private List<String> keys() {
    return client.listObjectsV2(list -> list.bucket(BUCKET)).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  private String md5() throws IOException, NoSuchAlgorithmException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    try (InputStream content =
        new DigestInputStream(client.getObject(get -> get.bucket(BUCKET).key(KEY)), md5)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(md5.digest());
  }
}
