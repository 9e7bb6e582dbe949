package dev.bdp.app;

import dev.bdp.app.embedded.EmbeddedPostgres;
import dev.bdp.app.embedded.ReachablePostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/// The database host of `etc/partition`, and the hand that pulls the cables: workers on hosts of
/// their own ingest a release; one host after the other is cut off until its units were taken over,
/// and healed. The end must be that of an undisturbed run.
final class PartitionRun {
  private static final String BUCKET = "store"; // the directory of an installation's objects
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final String UNITS_OF =
      "SELECT count(*) FROM ingestion_work_units WHERE worker_id LIKE '%%-%d-%%' AND status IN ('claimed', 'processing')";
  private static final String LOST =
      "SELECT coalesce(sum(reclaim_count), 0) FROM ingestion_work_units";

  private final Path directory;
  private final String address;
  private final String network;
  private final Random random;
  private final List<String> s3 = new ArrayList<>();

  private PartitionRun(Path directory, String address, String network, long seed) {
    this.directory = directory;
    this.address = address;
    this.network = network;
    this.random = new Random(seed);
  }

  /// @param args directory, address of this host, prefix of the names of the network namespaces,
  ///   entries, cuts, seed
  public static void main(String[] args) throws Exception {
    PartitionRun run =
        new PartitionRun(Path.of(args[0]), args[1], args[2], Long.parseLong(args[5]));
    System.out.println("seed " + args[5]);
    boolean same = run.run(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
    System.out.println(
        same ? "the end equals that of an undisturbed run" : "THE END DIFFERS, seed " + args[5]);
    System.exit(same ? 0 : 1);
  }

  private boolean run(int entries, int cuts) throws Exception {
    Path home = directory.resolve("home");
    String server = new ReachablePostgres(home).start(address);
    Path release =
        TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(entries));
    String[] ingest = {
      "ingest", "uniprot_swissprot", "--from", release.toString(), "--quiet", "--formats", "dat"
    };
    Installation calm =
        Installation.fresh(Files.createDirectories(directory.resolve("calm")), server);
    demand(calm.run(ingest));
    Installation torn =
        Installation.fresh(Files.createDirectories(directory.resolve("torn")), server);
    S3Proxy store = serve(torn);
    List<ChildProcess> workers = new ArrayList<>();
    try {
      demand(
          torn.runOn(
              "s3://" + BUCKET,
              Stream.of(ingest, new String[] {"--detach"}, s3.toArray(String[]::new))
                  .flatMap(Arrays::stream)
                  .toArray(String[]::new)));
      slowDown(torn);
      for (int host = 1; host <= 3; host++) {
        workers.add(worker(torn, host));
      }
      for (int cut = 0; cut < cuts; cut++) {
        int host = random.nextInt(3);
        cutAndHeal(torn, workers.get(host), host + 1);
      }
      await(Duration.ofMinutes(5), () -> List.of("completed", "failed").contains(status(torn)));
      System.out.println("job " + status(torn) + ", leases lost " + torn.rows(LOST).getFirst());
      // A host that was cut off may still repeat a put of the same bytes; this store shows it half.
      for (ChildProcess worker : workers) {
        worker.signal("TERM");
        worker.await();
      }
      Installation.Outcome verified =
          torn.runOn(
              "s3://" + BUCKET,
              Stream.concat(Stream.of("verify", "--deep"), s3.stream()).toArray(String[]::new));
      System.out.print("verify --deep: " + verified.out());
      return verified.exitCode() == 0 && isSame(StoredState.of(calm), StoredState.of(torn));
    } finally {
      workers.forEach(ChildProcess::close);
      store.stop();
      EmbeddedPostgres.in(home).stop();
    }
  }

  private static boolean isSame(List<String> calm, List<String> torn) {
    calm.stream().filter(line -> !torn.contains(line)).forEach(l -> System.out.println("- " + l));
    torn.stream().filter(line -> !calm.contains(line)).forEach(l -> System.out.println("+ " + l));
    return torn.equals(calm);
  }

  /// Pulls the cable of a host that holds units, waits until others have taken them over, puts it
  /// in again, and waits until the host works again.
  private void cutAndHeal(Installation torn, ChildProcess worker, int host) throws Exception {
    String units = UNITS_OF.formatted(worker.pid());
    await(Duration.ofSeconds(60), () -> number(torn, units) > 0);
    long lost = number(torn, LOST);
    port(host, "down");
    long began = System.nanoTime();
    await(Duration.ofSeconds(60), () -> number(torn, LOST) > lost);
    double takenOver = (System.nanoTime() - began) / 1e9;
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(20_000)));
    double cut = (System.nanoTime() - began) / 1e9;
    port(host, "up");
    began = System.nanoTime();
    await(
        Duration.ofSeconds(180), () -> number(torn, units) > 0 || status(torn).equals("completed"));
    System.out.printf(
        "host %d: cut for %.1f s, its units taken over after %.1f s; at work again %.1f s after the cut was healed%n",
        host, cut, takenOver, (System.nanoTime() - began) / 1e9);
  }

  private void port(int host, String state) throws Exception {
    Process process =
        new ProcessBuilder("ip", "-n", network + "-switch", "link", "set", "port" + host, state)
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("Cannot set the port of host " + host + " " + state);
    }
  }

  private S3Proxy serve(Installation torn) throws Exception {
    Path objects = Files.createDirectories(torn.store());
    FilesystemNio2BlobStore blobs = new FilesystemNio2BlobStore(objects.getParent().toString());
    S3Proxy proxy =
        S3Proxy.builder()
            .endpoint(URI.create("http://" + address + ":0"))
            .awsAuthentication(
                AuthenticationType.AWS_V2_OR_V4,
                System.getenv("AWS_ACCESS_KEY_ID"),
                System.getenv("AWS_SECRET_ACCESS_KEY"))
            .blobStore(blobs)
            .build();
    proxy.start();
    s3.addAll(
        List.of("--s3-endpoint", "http://" + address + ":" + proxy.getPort(), "--s3-path-style"));
    return proxy;
  }

  private ChildProcess worker(Installation torn, int host) throws Exception {
    List<String> command = new ArrayList<>(List.of("worker", "--workers", "2"));
    command.addAll(List.of("--heartbeat", "500ms", "--lease", "4s", "--stall", "60s"));
    command.addAll(List.of("--db", torn.url(), "--store", "s3://" + BUCKET));
    command.addAll(s3);
    return ChildProcess.start(
        List.of("ip", "netns", "exec", network + "-worker" + host),
        Main.class,
        directory.resolve("worker-" + host + ".log"),
        command);
  }

  /// So that a small release lasts as long as the cuts.
  private static void slowDown(Installation installation) throws Exception {
    installation.execute(
        """
        CREATE FUNCTION slow_down() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_sleep(4 + 4 * random()); RETURN NULL; END';
        CREATE TRIGGER slow_down AFTER INSERT ON ingestion_file_uploads
          FOR EACH STATEMENT EXECUTE FUNCTION slow_down();
        """);
  }

  private static void await(Duration atMost, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Nothing happened for " + atMost);
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private static long number(Installation installation, String sql) throws Exception {
    return Long.parseLong(installation.rows(sql).getFirst());
  }

  private static String status(Installation installation) throws Exception {
    return installation.rows("SELECT status FROM ingestion_jobs").getFirst();
  }

  private static void demand(Installation.Outcome outcome) {
    if (outcome.exitCode() != 0) {
      throw new IllegalStateException(outcome.err());
    }
  }
}
