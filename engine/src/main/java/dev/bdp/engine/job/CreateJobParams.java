package dev.bdp.engine.job;

import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.source.Publisher;
import dev.bdp.engine.source.ReleaseManifest;

/// What makes a job: the same organization, type and versions name the same job.
///
/// @param jobType the source's id
/// @param externalVersion the publisher's name of the release
/// @param internalVersion the version that new entries get, such as `1.0`
/// @param sourceUrl where the release was found
public record CreateJobParams(
    Publisher organization,
    String jobType,
    String externalVersion,
    String internalVersion,
    String sourceUrl,
    ReleaseManifest manifest,
    JobOptions options) {
  private static final String RELEASE_NAME = "[A-Za-z0-9][A-Za-z0-9._+-]{0,99}";

  /// @throws UsageException when the release cannot have such a name
  public CreateJobParams {
    checkReleaseName(externalVersion);
    if (!internalVersion.matches("[0-9]+\\.[0-9]+")) {
      throw new IllegalArgumentException(
          "An internal version looks like 1.0, got " + internalVersion);
    }
  }

  /// @throws UsageException when it cannot be a part of keys and of the names that commands take
  public static void checkReleaseName(String name) {
    if (!name.matches(RELEASE_NAME)) {
      throw new UsageException(
          "Cannot ingest the release '%s': the name of a release has letters, digits, '.', '_', '+' and '-', at most 100, and begins with a letter or a digit. Name it so with --release."
              .formatted(name));
    }
  }
}
