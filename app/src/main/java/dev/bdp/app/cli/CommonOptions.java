package dev.bdp.app.cli;

import dev.bdp.app.embedded.EmbeddedPostgres;
import dev.bdp.app.ingest.Choice;
import dev.bdp.app.log.LogFormat;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.ObjectStores;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that every command has. An option wins over its environment variable, that over the
/// file, that over the default.
public final class CommonOptions {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "Where the embedded PostgreSQL and the default store lie ($BDP_HOME, default ~/.bdp).")
  @Nullable Path home;

  @Option(
      names = "--db",
      paramLabel = "URL",
      description =
          "PostgreSQL to use, postgresql://USER:PASSWORD@HOST:PORT/NAME or its JDBC URL ($BDP_DB_URL, default the embedded one of the home).")
  @Nullable String db;

  @Option(
      names = "--store",
      paramLabel = "URL",
      description =
          "Object store: a directory, a file: URL or s3://BUCKET/PREFIX ($BDP_STORE_URL, default the folder store of the home).")
  @Nullable String store;

  @Mixin S3Options s3;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "A properties file with home, db, store, log-format, s3-endpoint, s3-region, s3-path-style.")
  @Nullable Path config;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description =
          "What stderr holds: text (default), or json, one object a line ($BDP_LOG_FORMAT). $BDP_LOG_LEVEL: error, warn, info, debug.")
  @Nullable String logFormat;

  @Option(names = "--json", description = "Print results as JSON.")
  boolean json;

  @Option(names = "--quiet", description = "No progress.")
  boolean quiet;

  /// @throws dev.bdp.engine.failure.IngestException when it cannot be reached
  Database openDatabase(int connections) {
    String url = value(db, "BDP_DB_URL", "db");
    return Database.open(
        url != null ? DatabaseUrl.jdbc(url) : EmbeddedPostgres.in(home()).start(), connections);
  }

  ObjectStore openStore() {
    String url = value(store, "BDP_STORE_URL", "store");
    return openStore(url != null ? url : home().resolve("store").toString());
  }

  /// @throws ConfigurationException when there is no such format
  public LogFormat logFormat() {
    String text = value(logFormat, "BDP_LOG_FORMAT", "log-format");
    return text == null ? LogFormat.TEXT : Choice.of(LogFormat.class, "--log-format", text);
  }

  /// Another store than that of the records.
  ObjectStore openStore(String url) {
    return ObjectStores.open(url, s3.settings(this::value));
  }

  Path home() {
    String text = value(home == null ? null : home.toString(), "BDP_HOME", "home");
    if (text != null && text.isBlank()) {
      throw new ConfigurationException(
          "Cannot use --home: it is empty. Name a directory, or leave it out for ~/.bdp.");
    }
    return text != null ? Path.of(text) : Path.of(System.getProperty("user.home"), ".bdp");
  }

  @Nullable String databaseUrl() {
    String url = value(db, "BDP_DB_URL", "db");
    return url == null ? null : DatabaseUrl.jdbc(url);
  }

  private @Nullable String value(@Nullable String option, String variable, String key) {
    Properties file = config == null ? new Properties() : ConfigFile.read(config);
    if (option != null) {
      return option;
    }
    String environment = System.getenv(variable);
    return environment != null && !environment.isEmpty() ? environment : file.getProperty(key);
  }
}
