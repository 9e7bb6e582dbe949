package dev.bdp.engine.object;

import dev.bdp.engine.failure.ConfigurationException;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.LegacyMd5Plugin;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/// Makes clients of the AWS SDK that any S3 API understands.
final class S3Clients {
  private static final int ATTEMPTS = 6;

  private S3Clients() {}

  /// @param connections the most connections at once
  static S3Client open(S3Settings settings, int connections) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(region(settings))
            .forcePathStyle(settings.addressing() == S3Settings.Addressing.PATH)
            .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
            // Every upload carries a Content-MD5, which all servers check; newer checksums only
            // some.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .addPlugin(LegacyMd5Plugin.create())
            .httpClientBuilder(
                Apache5HttpClient.builder()
                    .maxConnections(connections)
                    .connectionTimeout(Duration.ofSeconds(10))
                    .socketTimeout(Duration.ofSeconds(60)))
            .overrideConfiguration(client -> client.retryStrategy(retries()));
    if (settings.endpoint() != null) {
      builder.endpointOverride(settings.endpoint());
    }
    return builder.build();
  }

  /// 5xx, `SlowDown` and lost answers are tried again, each time after a longer, random pause. The
  /// SDK's breaker, which stops retrying when many requests fail at once, would give up just when a
  /// server is busy.
  private static StandardRetryStrategy retries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(ATTEMPTS)
        .backoffStrategy(pauses(100))
        .throttlingBackoffStrategy(pauses(500))
        .circuitBreakerEnabled(false)
        .build();
  }

  private static BackoffStrategy pauses(int firstMillis) {
    return BackoffStrategy.exponentialDelay(Duration.ofMillis(firstMillis), Duration.ofSeconds(20));
  }

  private static Region region(S3Settings settings) {
    if (settings.region() != null) {
      return Region.of(settings.region());
    }
    try {
      return settings.endpoint() == null
          ? DefaultAwsRegionProviderChain.builder().build().getRegion()
          // Without the question to a machine of AWS, which elsewhere takes seconds to fail.
          : new AwsRegionProviderChain(
                  new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
              .getRegion();
    } catch (SdkClientException e) {
      if (settings.endpoint() != null) {
        return Region.US_EAST_1;
      }
      throw new ConfigurationException(
          "Cannot open an S3 store: nothing names the region of its bucket. Name it with --s3-region, or the server with --s3-endpoint.",
          e);
    }
  }
}
