package dev.bdp.bench;

import dev.bdp.app.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How much an ingest is slowed by readers of the console: ingests of the same release, in turns with
/// readers and without, beside the same server. Each reader asks once a second for the newest job and
/// watches its events, as pages of the console do. The readers are on the same machine, so the
/// processor time that they take themselves is told beside the server's.
///
///     java -cp 'bench/target/lib/*' dev.bdp.bench.ReadersBenchmark --entries 10000
@Command(name = "readers-benchmark", mixinStandardHelpOptions = true)
public final class ReadersBenchmark implements Callable<Integer> {
  private static final int WARM_UP = 2;

  @Option(names = "--entries", description = "Entries of the release; default ${DEFAULT-VALUE}.")
  int entries = 10_000;

  @Option(names = "--readers", description = "Readers at once; default ${DEFAULT-VALUE}.")
  int readers = 200;

  @Option(names = "--pairs", description = "Ingests with and without; default ${DEFAULT-VALUE}.")
  int pairs = 3;

  @Option(
      names = "--templates",
      description = "Flat file, or directory of `.dat` files, whose entries are repeated.")
  Path templates = Path.of("examples/uniprot/uniprot_sprot.dat.gz");

  @Option(names = "--program", description = "The launcher; default ${DEFAULT-VALUE}.")
  Path program = Path.of("bdp");

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  public static void main(String[] args) {
    System.exit(new CommandLine(new ReadersBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path directory = Files.createTempDirectory("readers-benchmark");
    Path home = directory.resolve("home");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process server = null;
    try {
      SyntheticRelease release =
          SyntheticRelease.write(directory.resolve("release"), "2026_01", templates, entries);
      ingest(home, release, "warm");
      server =
          new ProcessBuilder(command(home, "serve", "--port", Integer.toString(port)))
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("serve.log").toFile())
              .start();
      URI api = URI.create("http://127.0.0.1:" + port + "/api/v1/");
      waitFor(api);
      List<Double> ratios = new ArrayList<>();
      idle(api);
      // An ingest takes hours: what the server's compiler does in the first pairs does not count.
      for (int pair = 1 - WARM_UP; pair <= pairs; pair++) {
        // The tables grow: each is first in turn.
        boolean aloneFirst = pair % 2 != 0;
        double alone = aloneFirst ? ingest(home, release, "alone" + (pair + WARM_UP)) : 0;
        double served = ProcessorTime.ofProcess(server.pid());
        double own = ProcessorTime.ofProcess(ProcessHandle.current().pid());
        Crowd crowd = Crowd.come(api, readers);
        double watched = ingest(home, release, "watched" + (pair + WARM_UP));
        crowd.leave();
        served = ProcessorTime.ofProcess(server.pid()) - served;
        own = ProcessorTime.ofProcess(ProcessHandle.current().pid()) - own;
        alone = aloneFirst ? alone : ingest(home, release, "alone" + (pair + WARM_UP));
        if (pair > 0) {
          ratios.add(watched / alone);
        }
        System.out.printf(
            "pair %d: %.2f s alone, %.2f s with %d readers (%s), ratio %.3f; processors: server %.2f s, readers %.2f s%n",
            pair, alone, watched, readers, crowd, watched / alone, served, own);
      }
      ratios.sort(Double::compare);
      System.out.printf("median ratio %.3f%n", ratios.get(ratios.size() / 2));
      return 0;
    } finally {
      if (server != null) {
        server.destroy();
        server.waitFor();
      }
      client.shutdownNow();
      EmbeddedPostgres.in(home).stop();
      IngestBenchmark.delete(directory);
    }
  }

  /// What the readers do when nothing runs, to compare.
  private void idle(URI api) throws InterruptedException {
    Crowd crowd = Crowd.come(api, readers);
    Thread.sleep(5000);
    crowd.leave();
    System.out.printf("no ingest: %s%n", crowd);
  }

  /// Under an organization of its own, so that every record is new.
  private double ingest(Path home, SyntheticRelease release, String organization)
      throws IOException, InterruptedException {
    MeasuredProcess.run(command(home, "org", "add", organization, organization));
    String from = release.directory().toString();
    return MeasuredProcess.run(
            command(
                home,
                "ingest",
                "uniprot_swissprot",
                "--org",
                organization,
                "--from",
                from,
                "--quiet"))
        .seconds();
  }

  private List<String> command(Path home, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--home", home.toString()));
    return command;
  }

  private void waitFor(URI api) throws IOException, InterruptedException {
    HttpRequest ready = HttpRequest.newBuilder(api.resolve("/readyz")).build();
    for (int tries = 0; tries < 300; tries++) {
      try {
        client.send(ready, HttpResponse.BodyHandlers.discarding());
        return;
      } catch (java.net.ConnectException e) {
        Thread.sleep(100);
      }
    }
    throw new IOException("The server does not answer at " + api);
  }
}
