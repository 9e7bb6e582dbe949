package dev.bdp.engine.object;

import dev.bdp.engine.failure.ConfigurationException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Opens the store that a URL names.
public final class ObjectStores {
  private ObjectStores() {}

  /// [#open(String, S3Settings)], with what concerns S3 as the AWS SDK finds it.
  public static ObjectStore open(String url) {
    return open(url, S3Settings.DEFAULT);
  }

  /// @param url `file:///dir`, a path, or `s3://bucket/prefix`
  /// @throws ConfigurationException when the URL is of no kind that there is
  public static ObjectStore open(String url, S3Settings s3) {
    if (S3Location.names(url)) {
      return new S3ObjectStore(url, s3);
    }
    try {
      if (url.startsWith("file:")) {
        String path = URI.create(url.replace(" ", "%20")).getPath();
        return new LocalObjectStore(Path.of(path == null ? url.substring("file:".length()) : path));
      }
      if (url.isBlank() || url.contains("://")) {
        throw noStore(url, null);
      }
      return new LocalObjectStore(Path.of(url));
    } catch (IllegalArgumentException e) {
      throw noStore(url, e);
    }
  }

  private static ConfigurationException noStore(
      String url, @Nullable IllegalArgumentException cause) {
    return new ConfigurationException(
        "Cannot open the store '%s': a store is a directory, a file: URL, or s3://BUCKET/PREFIX. Correct --store."
            .formatted(url),
        cause);
  }
}
