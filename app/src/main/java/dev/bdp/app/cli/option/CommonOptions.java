package dev.bdp.app.cli.option;

import dev.bdp.app.embedded.EmbeddedPostgres;
import dev.bdp.app.ingest.Choice;
import dev.bdp.app.log.LogFormat;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.ObjectStores;
import dev.bdp.engine.object.S3Settings;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Supplier;
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

  /// Whether results are to be printed as JSON.
  public boolean json() {
    return json;
  }

  /// Whether progress is not to be told.
  public boolean quiet() {
    return quiet;
  }

  /// @throws dev.bdp.engine.failure.IngestException when it cannot be reached
  public Database openDatabase(int connections) {
    String url = databaseUrl();
    return Database.open(url != null ? url : EmbeddedPostgres.in(home()).start(), connections);
  }

  public ObjectStore openStore() {
    String named = value(store, "BDP_STORE_URL", "store");
    String url = named != null ? named : home().resolve("store").toString();
    S3Settings settings = s3.settings(this::value);
    return ObjectStores.open(read(store, () -> ObjectStores.checked(url)), settings);
  }

  /// @throws ConfigurationException when there is no such format
  public LogFormat logFormat() {
    String text = value(logFormat, "BDP_LOG_FORMAT", "log-format");
    return text == null
        ? LogFormat.TEXT
        : read(logFormat, () -> Choice.of(LogFormat.class, "--log-format", text));
  }

  /// Another store than that of the records, which an option names.
  public ObjectStore openStore(String url) {
    S3Settings settings = s3.settings(this::value);
    return ObjectStores.open(UsageException.whenWrong(() -> ObjectStores.checked(url)), settings);
  }

  public Path home() {
    String option = home == null ? null : home.toString();
    String text = value(option, "BDP_HOME", "home");
    return text != null
        ? read(option, () -> directory(text))
        : Path.of(System.getProperty("user.home"), ".bdp");
  }

  private static Path directory(String text) {
    if (text.isBlank()) {
      throw new ConfigurationException(
          "Cannot use --home: it is empty. Name a directory, or leave it out for ~/.bdp.");
    }
    return Path.of(text);
  }

  public @Nullable String databaseUrl() {
    String url = value(db, "BDP_DB_URL", "db");
    return url == null ? null : read(db, () -> DatabaseUrl.jdbc(url));
  }

  /// What cannot be read is wrong usage if an option says it, else a wrong configuration.
  static <T> T read(@Nullable String option, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ConfigurationException e) {
      String message = String.valueOf(e.getMessage());
      throw option != null
          ? new UsageException(message, e)
          : new ConfigurationException(message, e);
    }
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
