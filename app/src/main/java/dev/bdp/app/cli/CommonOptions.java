package dev.bdp.app.cli;

import dev.bdp.app.embedded.EmbeddedPostgres;
import dev.bdp.app.ingest.Choice;
import dev.bdp.app.log.LogFormat;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.ObjectStores;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that every command has. An option wins over its environment variable, that over the
/// file, that over the default.
public final class CommonOptions {
  private static final Pattern DATABASE_URL =
      Pattern.compile(
          "postgres(?:ql)?://(?:(?<user>[^@/]*)@)?(?<place>[^@/?]+/[^?]*)(?:\\?(?<query>.*))?");
  private static final Set<String> KEYS =
      Stream.concat(Stream.of("home", "db", "store", "log-format"), S3Options.KEYS.stream())
          .collect(Collectors.toUnmodifiableSet());

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "Where the embedded PostgreSQL and the default store lie ($BDP_HOME, default ~/.bdp).")
  @Nullable Path home;

  @Option(
      names = "--db",
      paramLabel = "URL",
      description = "JDBC URL of a PostgreSQL ($BDP_DB_URL, default the embedded one of the home).")
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
        url != null ? jdbc(url) : EmbeddedPostgres.in(home()).start(), connections);
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
    return text != null ? Path.of(text) : Path.of(System.getProperty("user.home"), ".bdp");
  }

  @Nullable String databaseUrl() {
    String url = value(db, "BDP_DB_URL", "db");
    return url == null ? null : jdbc(url);
  }

  /// @param url one of JDBC, or one as `psql` takes it, which may name several hosts
  static String jdbc(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return url;
    }
    Matcher parts = DATABASE_URL.matcher(url);
    if (!parts.matches()) {
      throw new ConfigurationException(
          "Cannot use --db: it is not a URL of PostgreSQL. Write jdbc:postgresql://HOST:PORT/NAME?user=USER&password=PASSWORD.");
    }
    StringBuilder jdbc = new StringBuilder("jdbc:postgresql://" + parts.group("place"));
    String separator = "?";
    if (parts.group("user") != null) {
      String[] user = parts.group("user").split(":", 2);
      jdbc.append("?user=").append(user[0]).append(user.length > 1 ? "&password=" + user[1] : "");
      separator = "&";
    }
    String query = parts.group("query");
    return query == null ? jdbc.toString() : jdbc + separator + query;
  }

  private @Nullable String value(@Nullable String option, String variable, String key) {
    if (option != null) {
      return option;
    }
    String environment = System.getenv(variable);
    if (environment != null && !environment.isEmpty()) {
      return environment;
    }
    return config == null ? null : read(config).getProperty(key);
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new ConfigurationException(
          "Cannot read the configuration %s: %s. Check --config.".formatted(file, e), e);
    }
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty()) {
      throw new ConfigurationException(
          "Cannot use the configuration %s: it has unknown keys %s. Known are %s."
              .formatted(file, unknown, new TreeSet<>(KEYS)));
    }
    return properties;
  }
}
