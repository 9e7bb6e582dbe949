package dev.bdp.engine.object;

import dev.bdp.engine.failure.ConfigurationException;
import java.net.URI;
import java.nio.file.Path;

/// Opens the store that a URL names.
public final class ObjectStores {
  private ObjectStores() {}

  /// @param url `file:///dir` or a path
  /// @throws ConfigurationException when the URL is of no kind that there is
  public static ObjectStore open(String url) {
    if (url.startsWith("file:")) {
      String path = URI.create(url.replace(" ", "%20")).getPath();
      return new LocalObjectStore(Path.of(path == null ? url.substring("file:".length()) : path));
    }
    if (url.contains("://")) {
      throw new ConfigurationException(
          "Cannot open the store %s: a store is a directory or a file: URL.".formatted(url));
    }
    return new LocalObjectStore(Path.of(url));
  }
}
