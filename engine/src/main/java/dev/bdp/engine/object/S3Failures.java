package dev.bdp.engine.object;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.failure.IngestException;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/// Says what a failure of the SDK means to the user. Of an answer only its code is shown: what
/// servers write beside it may name users and keys.
///
/// @param place the server, for messages
record S3Failures(S3Location location, String place) {
  private static final Set<String> FULL =
      Set.of(
          "XMinioStorageFull", "QuotaExceeded", "QuotaExceededException", "InsufficientCapacity");
  private static final Set<String> OTHER_REGION =
      Set.of(
          "PermanentRedirect",
          "AuthorizationHeaderMalformed",
          "IllegalLocationConstraintException");
  private static final Set<String> CREDENTIALS =
      Set.of(
          "InvalidAccessKeyId",
          "SignatureDoesNotMatch",
          "ExpiredToken",
          "InvalidToken",
          "TokenRefreshRequired");

  /// @param what what could not be done, as in "read the object x"
  IngestException of(String what, SdkException e) {
    String cannot = "Cannot %s (%s): ".formatted(what, location);
    return switch (e) {
      case AwsServiceException answer -> answered(cannot, answer);
      case AbortedException _ ->
          new BackendUnavailableException(
              cannot + "the worker was stopped. Run the command again.", e);
      default -> unanswered(cannot, e);
    };
  }

  private IngestException answered(String cannot, AwsServiceException e) {
    String code = code(e);
    if (code.equals("NoSuchBucket")) {
      return new ConfigurationException(
          cannot
              + "%s has no bucket %s. Create it or name another with --store."
                  .formatted(place, location.bucket()),
          e);
    }
    if (OTHER_REGION.contains(code) || e.statusCode() == 301) {
      return new ConfigurationException(
          cannot
              + "the bucket is in another region (%s). Name it with --s3-region.".formatted(code),
          e);
    }
    if (CREDENTIALS.contains(code) || e.statusCode() == 401) {
      return new ConfigurationException(
          cannot
              + "%s refused the credentials (%s). Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or the profile."
                  .formatted(place, code),
          e);
    }
    if (e.statusCode() == 403 || e.statusCode() == 405) {
      return new ConfigurationException(
          cannot
              + "%s does not allow it (%s). Give these credentials the right to list, read, write and delete there."
                  .formatted(place, code),
          e);
    }
    if (FULL.contains(code) || e.statusCode() == 507) {
      return new BackendUnavailableException(
          cannot
              + "it is full (%s). Make room, `bdp clean` helps, and run the command again."
                  .formatted(code),
          e);
    }
    return new BackendUnavailableException(
        cannot
            + "%s answered %d %s. Run the command again when it works."
                .formatted(place, e.statusCode(), code),
        e);
  }

  private IngestException unanswered(String cannot, SdkException e) {
    if (String.valueOf(e.getMessage()).contains("credentials")) {
      return new ConfigurationException(
          cannot
              + "there are no credentials. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.",
          e);
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new BackendUnavailableException(
        cannot
            + "%s did not answer (%s). Check --s3-endpoint and the network, then run the command again."
                .formatted(place, root),
        e);
  }

  static String code(AwsServiceException e) {
    return e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
        ? "status " + e.statusCode()
        : e.awsErrorDetails().errorCode();
  }
}
