package dev.bdp.app.cli.option;

import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.failure.IoReason;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/// The file that `--config` names: a properties file whose keys are options that every command has.
final class ConfigFile {
  private static final List<String> KEYS =
      List.of("home", "db", "store", "log-format", "s3-endpoint", "s3-region", "s3-path-style");

  private ConfigFile() {}

  /// @throws ConfigurationException with all mistakes that the file has, not only the first
  static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new ConfigurationException(
          "Cannot read the configuration %s: %s. Check --config.".formatted(file, IoReason.of(e)),
          e);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          "Cannot read the configuration %s: %s. Write one KEY=VALUE a line."
              .formatted(file, e.getMessage()),
          e);
    }
    List<String> mistakes = mistakes(properties);
    if (!mistakes.isEmpty()) {
      throw new ConfigurationException(
          "Cannot use the configuration %s: %s. Known keys are %s."
              .formatted(file, String.join("; ", mistakes), String.join(", ", KEYS)));
    }
    return properties;
  }

  private static List<String> mistakes(Properties properties) {
    List<String> mistakes = new ArrayList<>();
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      String value = properties.getProperty(key);
      if (!KEYS.contains(key)) {
        mistakes.add(key + " is no key");
      } else if (value.isBlank()) {
        mistakes.add(key + " is empty");
      } else if (key.equals("s3-path-style") && !value.matches("true|false")) {
        mistakes.add(key + " is neither true nor false");
      } else if (key.equals("db") && !value.matches("(jdbc:)?postgres(ql)?:.+")) {
        mistakes.add(key + " is no URL of PostgreSQL");
      } else if (key.equals("store") && value.matches("(?!file:|s3:)[a-z0-9]+://.*")) {
        mistakes.add(key + " is neither a directory nor a file: or s3: URL");
      }
    }
    return mistakes;
  }
}
