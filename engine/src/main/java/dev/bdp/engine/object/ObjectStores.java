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
    return S3Location.names(url)
        ? new S3ObjectStore(url, s3)
        : new LocalObjectStore(directory(url));
  }

  /// The URL, if it is of a kind that there is; whether anything is there is not asked.
  ///
  /// @throws ConfigurationException when it is not
  public static String checked(String url) {
    if (S3Location.names(url)) {
      S3Location.parse(url);
    } else {
      directory(url);
    }
    return url;
  }

  private static Path directory(String url) {
    try {
      if (url.startsWith("file:")) {
        String path = URI.create(url.replace(" ", "%20")).getPath();
        return Path.of(path == null ? url.substring("file:".length()) : path);
      }
      if (url.isBlank() || url.contains("://")) {
        throw noStore(url, null);
      }
      return Path.of(url);
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
