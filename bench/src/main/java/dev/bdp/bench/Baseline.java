package dev.bdp.bench;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.TypedTable;
import dev.bdp.engine.staging.StagingPartition;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;

/// What cannot be avoided in an ingest: PostgreSQL takes the same rows, from files, with `COPY`
/// over as many connections as the job had workers, into empty tables with the same constraints and
/// indexes.
final class Baseline {
  private static final List<String> UNMEASURED =
      List.of("organizations", "ingestion_jobs", "releases");

  private final String serverUrl;
  private final String ingestedUrl;
  private final Path scratch;
  private final int connections;
  private final long serverPid;

  /// A table and the column whose remainder tells which connection loads a row.
  private record Table(String name, String key) {}

  Baseline(String serverUrl, String ingestedUrl, Path scratch, int connections, long serverPid) {
    this.serverUrl = serverUrl;
    this.ingestedUrl = ingestedUrl;
    this.scratch = scratch;
    this.connections = connections;
    this.serverPid = serverPid;
  }

  /// What the rows take.
  Figures.Effort copyRows(DataSource<?> source, JobId job)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    execute(serverUrl, "DROP DATABASE IF EXISTS baseline");
    execute(serverUrl, "CREATE DATABASE baseline");
    String url = serverUrl.replace("/postgres?", "/baseline?");
    try (Database database = Database.open(url, 2)) {
      source.storage().migrations().run(database);
      database.transact(transaction -> StagingPartition.create(transaction, job));
    }
    for (String table : UNMEASURED) {
      copy(url, table, unload(new Table(table, "id"), 0, 1));
    }
    Figures.Effort effort = new Figures.Effort(0, 0);
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      for (Table table : tables(source)) {
        List<Callable<Void>> loads = new ArrayList<>();
        for (int part = 0; part < connections; part++) {
          Path file = unload(table, part, connections);
          loads.add(() -> {
            copy(url, table.name(), file);
            return null;
          });
        }
        Stopwatch watch = Stopwatch.start(serverPid);
        for (Future<Void> load : threads.invokeAll(loads)) {
          load.get();
        }
        effort = effort.plus(watch.stop());
      }
    }
    execute(serverUrl, "DROP DATABASE baseline");
    return effort;
  }

  private static List<Table> tables(DataSource<?> source) {
    List<Table> tables =
        new ArrayList<>(
            List.of(
                new Table("ingestion_staged_records", "id"),
                new Table("ingestion_file_uploads", "staged_record_id"),
                new Table("registry_entries", "id"),
                new Table("data_sources", "id"),
                new Table("versions", "id"),
                new Table("version_terms", "version_id"),
                new Table("version_files", "version_id"),
                new Table("release_entries", "entry_id")));
    for (TypedTable<?> table : source.storage().tables()) {
      tables.add(new Table(table.name(), "version_id"));
    }
    return tables;
  }

  private Path unload(Table table, int part, int parts) throws IOException, SQLException {
    Path file = scratch.resolve(table.name() + "." + part);
    try (Connection connection = DriverManager.getConnection(ingestedUrl);
        OutputStream out = Files.newOutputStream(file)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "COPY (SELECT * FROM %s WHERE mod(%s, %d) = %d) TO STDOUT (FORMAT binary)"
                  .formatted(table.name(), table.key(), parts, part),
              out);
    }
    return file;
  }

  private static void copy(String url, String table, Path file) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        InputStream in = Files.newInputStream(file)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY " + table + " FROM STDIN (FORMAT binary)", in, 1 << 16);
    }
    Files.delete(file);
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
