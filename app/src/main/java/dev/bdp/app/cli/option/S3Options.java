package dev.bdp.app.cli.option;

import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.object.S3Settings;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of a store `s3://BUCKET/PREFIX`. Credentials are no options: the AWS SDK finds them.
final class S3Options {
  @Option(
      names = "--s3-endpoint",
      paramLabel = "URL",
      description = "S3 server other than AWS ($BDP_S3_ENDPOINT).")
  @Nullable String endpoint;

  @Option(
      names = "--s3-region",
      paramLabel = "REGION",
      description = "Region of the bucket ($BDP_S3_REGION, default as the AWS SDK finds it).")
  @Nullable String region;

  @Option(
      names = "--s3-path-style",
      description = "Name the bucket in the path of URLs ($BDP_S3_PATH_STYLE=true).")
  boolean pathStyle;

  /// Finds the value of an option that is not given.
  @FunctionalInterface
  interface Lookup {
    @Nullable String value(@Nullable String option, String variable, String key);
  }

  S3Settings settings(Lookup lookup) {
    String url = lookup.value(endpoint, "BDP_S3_ENDPOINT", "s3-endpoint");
    String path = lookup.value(pathStyle ? "true" : null, "BDP_S3_PATH_STYLE", "s3-path-style");
    String place = lookup.value(region, "BDP_S3_REGION", "s3-region");
    S3Settings.Addressing addressing =
        Boolean.parseBoolean(path)
            ? S3Settings.Addressing.PATH
            : S3Settings.Addressing.VIRTUAL_HOST;
    return CommonOptions.read(
        endpoint, () -> new S3Settings(url == null ? null : uri(url), place, addressing));
  }

  private static URI uri(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new ConfigurationException(
          "Cannot use --s3-endpoint: it is no URL. Write https://HOST:PORT.", e);
    }
  }
}
