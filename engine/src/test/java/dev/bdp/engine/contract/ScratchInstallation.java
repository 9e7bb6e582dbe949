package dev.bdp.engine.contract;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.CreateJobParams;
import dev.bdp.engine.job.ErrorBudget;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobOptions;
import dev.bdp.engine.object.LocalObjectStore;
import dev.bdp.engine.pipeline.IngestionCoordinator;
import dev.bdp.engine.pipeline.Pipeline;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.RecordFormat;
import dev.bdp.engine.source.ReleaseFile;
import dev.bdp.engine.source.ReleaseManifest;
import dev.bdp.engine.source.TableSet;
import dev.bdp.engine.work.Drain;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// A schema of its own in a PostgreSQL, and a store; both are gone when it is closed.
final class ScratchInstallation implements AutoCloseable {
  private final String url;
  private final String schema;
  private final Path directory;
  private final Database database;

  private ScratchInstallation(String url, String schema, Path directory) {
    this.url = url;
    this.schema = schema;
    this.directory = directory;
    this.database =
        Database.open(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema, 8);
  }

  static ScratchInstallation open(String url, Path directory) throws SQLException {
    String schema = "contract_" + UUID.randomUUID().toString().replace("-", "");
    execute(url, "CREATE SCHEMA " + schema);
    return new ScratchInstallation(url, schema, directory.resolve(schema));
  }

  /// Ingests the files as a release, by the real pipeline.
  IngestionJob ingest(DataSource<?> source, String release, List<Path> files, BatchConfig config)
      throws InterruptedException {
    try (LocalObjectStore objects = new LocalObjectStore(directory)) {
      JobId job =
          new IngestionCoordinator(database, objects, config)
              .createJob(
                  new CreateJobParams(
                      source.publisher(),
                      source.id(),
                      release,
                      "1.0",
                      "contract",
                      new ReleaseManifest(release, listed(files)),
                      everything(source)));
      return new Pipeline(database, objects, List.of(source), config).run(job, new Drain());
    }
  }

  private static JobOptions everything(DataSource<?> source) {
    return JobOptions.ofFormats(
            source.formatter().formats().stream().map(RecordFormat::name).toList())
        .withErrorBudget(new ErrorBudget(1, -1))
        .withTables(TableSet.FULL);
  }

  /// A file that is named twice has a number before its name the second time.
  private static List<ReleaseFile> listed(List<Path> files) {
    List<ReleaseFile> listed = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String name = String.valueOf(files.get(i).getFileName());
      listed.add(
          new ReleaseFile(
              files.indexOf(files.get(i)) == i ? name : i + "." + name,
              List.of(files.get(i).toUri()),
              OptionalLong.empty(),
              Optional.empty(),
              FilePurpose.DATA));
    }
    return listed;
  }

  /// The rows of a query, columns joined by `|`.
  List<String> rows(String sql) {
    return database.inTransaction(transaction ->
        transaction.query(
            sql,
            row -> {
              List<String> columns = new ArrayList<>();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(String.valueOf(row.getString(i)));
              }
              return String.join("|", columns);
            }));
  }

  /// What PostgreSQL makes of JSON in a column of type JSONB.
  String asJsonb(String json) {
    return database.inTransaction(
        transaction -> transaction.load("SELECT ?::jsonb::text", row -> row.getString(1), json));
  }

  @Override
  public void close() throws SQLException {
    database.close();
    execute(url, "DROP SCHEMA " + schema + " CASCADE");
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
