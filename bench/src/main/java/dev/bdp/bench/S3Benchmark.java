package dev.bdp.bench;

import dev.bdp.app.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Ingests a release with S3Proxy, in another process, as its store; checks the MD5 of every object;
/// then puts the same bytes with a plain program of the SDK, in a process of its own too, with the
/// same concurrency. The ratio of
/// the two speeds is the result. The server is warmed up first: neither side pays for that.
///
///     java -cp 'bench/target/lib/*' dev.bdp.bench.S3Benchmark --entries 5000
@Command(name = "s3-benchmark", mixinStandardHelpOptions = true)
public final class S3Benchmark implements Callable<Integer> {
  private static final int CONCURRENCY = 64;
  private static final String BUCKET = "releases";
  private static final String OTHER_BUCKET = "plain";
  private static final String WARM_UP_BUCKET = "warm-up";

  @Option(names = "--entries", description = "Entries of the release; default ${DEFAULT-VALUE}.")
  int entries = 5_000;

  @Option(names = "--workers", description = "Worker threads; default ${DEFAULT-VALUE}.")
  int workers = 2;

  @Option(
      names = "--templates",
      description = "Flat file, or directory of `.dat` files, whose entries are repeated.")
  Path templates = Path.of("examples/uniprot/uniprot_sprot.dat.gz");

  @Option(names = "--min-ratio", description = "End with 1 when the ratio is below it.")
  double minRatio;

  public static void main(String[] args) {
    System.exit(new CommandLine(new S3Benchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path directory = Files.createTempDirectory("s3-benchmark");
    Path home = directory.resolve("home");
    try (S3Server server = S3Server.start(directory);
        S3Client client = S3Server.client(server.url(), CONCURRENCY)) {
      client.createBucket(bucket -> bucket.bucket(BUCKET));
      client.createBucket(bucket -> bucket.bucket(OTHER_BUCKET));
      client.createBucket(bucket -> bucket.bucket(WARM_UP_BUCKET));
      PlainPuts.warmUp(client, WARM_UP_BUCKET);
      return measure(directory, home, server, client) >= minRatio ? 0 : 1;
    } finally {
      EmbeddedPostgres.in(home).stop();
      IngestBenchmark.delete(directory);
    }
  }

  private double measure(Path directory, Path home, S3Server server, S3Client client)
      throws Exception {
    SyntheticRelease release =
        SyntheticRelease.write(directory.resolve("release"), "2026_01", templates, entries);
    MeasuredProcess ingest =
        MeasuredProcess.run(
            JavaCommand.of(
                "dev.bdp.app.Main",
                List.of(
                    "ingest",
                    "uniprot_swissprot",
                    "--from",
                    release.directory().toString(),
                    "--home",
                    home.toString(),
                    "--store",
                    "s3://" + BUCKET,
                    "--s3-endpoint",
                    server.url().toString(),
                    "--s3-path-style",
                    "--workers",
                    Integer.toString(workers),
                    "--quiet")));
    String database = EmbeddedPostgres.in(home).start();
    double storing = Stages.seconds(database, 1, "storing");
    Map<String, String> objects = md5s(client);
    boolean right = objects.equals(rows(database));
    double seconds = plain(directory, server, client, List.copyOf(objects.keySet()));
    double ratio = seconds / storing;
    System.out.printf(
        "ingest         %.1f s, %.0f MB resident%n", ingest.seconds(), ingest.peakBytes() / 1e6);
    System.out.printf(
        "objects        %,d, MD5s %s%n", objects.size(), right ? "all as the tables say" : "WRONG");
    System.out.printf(
        "store stage    %.1f s, %,.0f objects/s%n", storing, objects.size() / storing);
    System.out.printf(
        "plain program  %.1f s, %,.0f objects/s%n", seconds, objects.size() / seconds);
    System.out.printf("ratio          %.2f%n", ratio);
    return right ? ratio : -1;
  }

  /// Seconds that a plain program takes for the same objects.
  private static double plain(Path directory, S3Server server, S3Client client, List<String> keys)
      throws Exception {
    Path copies = directory.resolve("copies");
    PlainPuts.download(client, BUCKET, keys, copies);
    Process process =
        new ProcessBuilder(
                JavaCommand.of(
                    "dev.bdp.bench.PlainPuts",
                    List.of(
                        server.url().toString(),
                        OTHER_BUCKET,
                        copies.toString(),
                        Integer.toString(CONCURRENCY))))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String seconds = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("Cannot measure: the plain program failed");
    }
    return Double.parseDouble(seconds.strip());
  }

  /// Every object of the release, with its MD5 as the server says.
  private static Map<String, String> md5s(S3Client client) {
    Map<String, String> md5s = new TreeMap<>();
    for (S3Object object :
        client.listObjectsV2Paginator(list -> list.bucket(BUCKET).prefix("uniprot/")).contents()) {
      md5s.put(object.key(), object.eTag().replace("\"", ""));
    }
    return md5s;
  }

  private static Map<String, String> rows(String database) throws SQLException {
    Map<String, String> md5s = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(database);
        PreparedStatement query =
            connection.prepareStatement("SELECT s3_key, checksum FROM version_files");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        md5s.put(rows.getString(1), rows.getString(2));
      }
    }
    return md5s;
  }
}
