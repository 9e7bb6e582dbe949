package dev.bdp.engine.job;

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
  public CreateJobParams {
    if (!internalVersion.matches("[0-9]+\\.[0-9]+")) {
      throw new IllegalArgumentException(
          "An internal version looks like 1.0, got " + internalVersion);
    }
  }
}
