package dev.bdp.bench;

import dev.bdp.app.embedded.EmbeddedPostgres;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Ingests a release on a fresh embedded PostgreSQL and a local store, then, in the same run, does
/// what cannot be avoided: the same rows and the same files without a framework. The ratio of the
/// two is the result: times differ between machines and hours.
///
///     java -cp 'bench/target/lib/*' dev.bdp.bench.IngestBenchmark --entries 10000
@Command(name = "ingest-benchmark", mixinStandardHelpOptions = true)
public final class IngestBenchmark implements Callable<Integer> {
  private static final String SOURCE = "uniprot_swissprot";

  @Option(names = "--entries", description = "Entries of the release; default ${DEFAULT-VALUE}.")
  int entries = 10_000;

  @Option(names = "--workers", description = "Worker threads; default ${DEFAULT-VALUE}.")
  int workers = 2;

  @Option(
      names = "--processes",
      description = "Processes with that many workers each; default ${DEFAULT-VALUE}.")
  int processes = 1;

  @Option(
      names = "--warm-up",
      description =
          "Entries that the same JVM ingests before into another home, so that a short run does not measure its compiler; default ${DEFAULT-VALUE}.")
  int warmUp;

  @Option(
      names = "--templates",
      description = "Flat file, or directory of `.dat` files, whose entries are repeated.")
  Path templates = Path.of("examples/uniprot/uniprot_sprot.dat.gz");

  @Option(
      names = "--max-entry-bytes",
      description = "Repeat only entries whose text is not longer; default all.")
  int maxEntryBytes = Integer.MAX_VALUE;

  @Option(names = "--program", description = "The launcher; default ${DEFAULT-VALUE}.")
  Path program = Path.of("bdp");

  @Option(names = "--work", description = "Directory for everything; it is removed at the end.")
  @Nullable Path work;

  @Option(names = "--json", description = "File to write the figures to, as JSON.")
  @Nullable Path json;

  @Option(names = "--max-ratio", description = "End with 1 when ingest / baseline is above it.")
  double maxRatio = Double.MAX_VALUE;

  public static void main(String[] args) {
    System.exit(new CommandLine(new IngestBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path directory =
        work == null
            ? Files.createTempDirectory("ingest-benchmark")
            : Files.createDirectories(work);
    Path home = directory.resolve("home");
    try {
      Figures figures = measure(directory, home);
      System.out.print(figures.text());
      if (json != null) {
        Files.writeString(json, figures.json());
      }
      return figures.ratio() <= maxRatio ? 0 : 1;
    } finally {
      EmbeddedPostgres.in(home).stop();
      delete(directory);
    }
  }

  private Figures measure(Path directory, Path home) throws Exception {
    SyntheticRelease first =
        SyntheticRelease.write(
            directory.resolve("first"), "2026_01", templates, maxEntryBytes, entries);
    MeasuredProcess.run(bdp("--help")); // the first start after a build makes the AOT cache
    String server = EmbeddedPostgres.in(home).start();
    long serverPid = serverPid(home);
    double walBefore = Stages.number(server, "SELECT pg_current_wal_lsn() - '0/0'::pg_lsn");
    MeasuredProcess ingest =
        warmUp > 0
            ? warmIngest(directory, home, first, serverPid)
            : ingest(home, first, "2026_01", serverPid);
    double walBytes =
        Stages.number(server, "SELECT pg_current_wal_lsn() - '0/0'::pg_lsn") - walBefore;
    List<Stages.Stage> stages = Stages.of(server, 1);
    double fileBytes = Stages.number(server, "SELECT sum(size_bytes) FROM version_files");
    double tableBytes = Stages.number(server, "SELECT pg_database_size(current_database())");
    DataSource<?> source = DataSources.load(SOURCE);
    Figures.Effort rows =
        new Baseline(server, server, directory, workers * processes, serverPid)
            .copyRows(source, new JobId(1));
    MeasuredProcess again = ingest(home, first, "2026_02", serverPid);
    EmbeddedPostgres.in(home).stop();
    delete(home.resolve("postgres")); // room for the files
    Figures.Effort files =
        new PlainFiles(
                home.resolve("store").resolve(source.publisher().slug()),
                directory.resolve("plain"),
                workers * processes)
            .write();
    return new Figures(
        first,
        ingest,
        stages,
        new Figures.Written(tableBytes, walBytes, fileBytes),
        new Figures.Baseline(rows, files),
        again);
  }

  private static long serverPid(Path home) throws IOException {
    return Long.parseLong(
        Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).getFirst().strip());
  }

  private MeasuredProcess ingest(Path home, SyntheticRelease release, String name, long serverPid)
      throws IOException, InterruptedException {
    release.rename(name);
    List<List<String>> companions =
        Collections.nCopies(
            processes - 1,
            bdp(
                "worker",
                "--home",
                home.toString(),
                "--workers",
                Integer.toString(workers),
                "--quiet"));
    return MeasuredProcess.run(bdp(command(home, release)), companions, OptionalLong.of(serverPid));
  }

  /// As [#ingest], in a JVM that has ingested another release before.
  private MeasuredProcess warmIngest(
      Path directory, Path home, SyntheticRelease release, long serverPid)
      throws IOException, InterruptedException {
    Path warmHome = directory.resolve("warm");
    SyntheticRelease before =
        SyntheticRelease.write(
            directory.resolve("before"), "2025_01", templates, maxEntryBytes, warmUp);
    try {
      EmbeddedPostgres.in(warmHome).start();
      List<String> arguments = new ArrayList<>(List.of(command(warmHome, before)));
      arguments.add(WarmIngest.THEN);
      arguments.addAll(List.of(command(home, release)));
      MeasuredProcess both =
          MeasuredProcess.run(
              JavaCommand.of(WarmIngest.class.getName(), arguments),
              List.of(),
              OptionalLong.of(serverPid));
      WarmIngest.Measured measured = WarmIngest.Measured.of(both.output());
      return new MeasuredProcess(
          measured.seconds(),
          both.peakBytes(),
          both.usage().since(measured.began()),
          both.output());
    } finally {
      EmbeddedPostgres.in(warmHome).stop();
    }
  }

  private String[] command(Path home, SyntheticRelease release) {
    return new String[] {
      "ingest",
      SOURCE,
      "--from",
      release.directory().toString(),
      "--home",
      home.toString(),
      "--workers",
      Integer.toString(workers),
      "--quiet"
    };
  }

  private List<String> bdp(String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(file);
      }
    }
  }
}
