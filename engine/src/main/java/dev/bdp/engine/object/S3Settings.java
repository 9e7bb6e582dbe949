package dev.bdp.engine.object;

import dev.bdp.engine.failure.ConfigurationException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// How an S3 API is reached; what is null is looked up where the AWS SDK looks. Credentials are
/// always found by the SDK's own chain and appear nowhere else.
///
/// @param endpoint URL of a server other than AWS
/// @param region the bucket's region; with an endpoint `us-east-1` where nothing says otherwise
/// @param addressing how the bucket's name stands in URLs
public record S3Settings(@Nullable URI endpoint, @Nullable String region, Addressing addressing) {
  /// Everything as the AWS SDK finds it.
  public static final S3Settings DEFAULT = new S3Settings(null, null, Addressing.VIRTUAL_HOST);

  /// Where a URL names the bucket.
  public enum Addressing {
    /// `https://bucket.host/key`, the usual way.
    VIRTUAL_HOST,
    /// `https://host/bucket/key`, for servers without a name of their own for each bucket.
    PATH
  }

  public S3Settings {
    if (endpoint != null && (endpoint.getHost() == null || endpoint.getRawUserInfo() != null)) {
      throw new ConfigurationException(
          "Cannot use --s3-endpoint: it is no plain URL of a server. Write https://HOST:PORT, and give credentials in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or a profile.");
    }
  }
}
