package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.app.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A database and a store of a test's own, on one embedded PostgreSQL that all tests of a run
/// share.
final class Installation {
  private static final Path HOME = Path.of("target", "it-home").toAbsolutePath();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Path store;
  private final String url;

  /// What a command left behind.
  record Outcome(int exitCode, String out, String err) {}

  private Installation(Path store, String url) {
    this.store = store;
    this.url = url;
  }

  static Installation fresh(Path directory) throws SQLException {
    return fresh(directory, server());
  }

  /// One on a server that is not the shared one.
  static Installation fresh(Path directory, String server) throws SQLException {
    String name = "it_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(server);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return new Installation(
        directory.resolve("store"), server.replace("/postgres?", "/" + name + "?"));
  }

  /// The same database under another URL, on the same store.
  Installation at(String otherUrl) {
    return new Installation(store, otherUrl);
  }

  /// Another database with the same rows, on the same store. Nobody may be connected to this one.
  Installation copy() throws SQLException {
    return copyTo(store);
  }

  /// Another database with the same rows, and a store of its own below a directory.
  Installation copy(Path directory) throws SQLException {
    return copyTo(directory.resolve("store"));
  }

  private Installation copyTo(Path otherStore) throws SQLException {
    String server = server();
    String name = url.replaceFirst(".*/(\\w+)\\?.*", "$1");
    String copy = name + "_" + COUNT.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(server);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + copy + " TEMPLATE " + name);
    }
    return new Installation(otherStore, url.replace("/" + name + "?", "/" + copy + "?"));
  }

  /// The same database without rows, and a store of its own below a directory.
  Installation emptied(Path directory) throws SQLException {
    execute(
        """
        DO $$
        DECLARE partition TEXT;
        BEGIN
          FOR partition IN SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relispartition LOOP
            EXECUTE 'DROP TABLE ' || partition;
          END LOOP;
          TRUNCATE organizations, ingestion_jobs, ingestion_staged_records RESTART IDENTITY CASCADE;
        END $$
        """);
    return new Installation(directory.resolve("store"), url);
  }

  /// The URL of the server that the tests of a run share.
  static String server() {
    return EmbeddedPostgres.in(HOME).start();
  }

  static void stop() {
    EmbeddedPostgres.in(HOME).stop();
  }

  String url() {
    return url;
  }

  Path store() {
    return store;
  }

  /// Runs a command as a user would, against this installation.
  Outcome run(String... command) {
    return runOn(store.toString(), command);
  }

  /// Ingests a release of Swiss-Prot.
  Outcome ingest(Path release, String... more) {
    return ingest("uniprot_swissprot", release, more);
  }

  Outcome ingest(String source, Path release, String... more) {
    return run(List.of("ingest", source, "--from", release.toString(), "--quiet"), more);
  }

  /// Leaves the `dat` files of a release of Swiss-Prot to workers.
  Outcome detach(Path release) {
    Outcome outcome = ingest(release, "--formats", "dat", "--detach");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome;
  }

  /// Runs a command with more arguments.
  Outcome run(List<String> command, String... more) {
    return run(Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new));
  }

  /// Runs a command with this database and another store.
  Outcome runOn(String storeUrl, String... command) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of("--db", url, "--store", storeUrl));
    return runAlone(args.toArray(String[]::new));
  }

  /// Runs a command that needs neither database nor store.
  static Outcome runAlone(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
      int code = Main.run(args);
      return new Outcome(
          code,
          outBytes.toString(StandardCharsets.UTF_8),
          errBytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /// The rows of a query, columns joined by `|`.
  List<String> rows(String sql) throws SQLException {
    List<String> result = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.append(i > 1 ? "|" : "").append(rows.getString(i));
        }
        result.add(line.toString());
      }
    }
    return result;
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The keys below a prefix of the store with their content.
  List<String> objects(String prefix) {
    Path root = store.resolve(prefix);
    if (!Files.exists(root)) {
      return List.of();
    }
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> store.relativize(f).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
