package dev.bdp.engine.job;

/// Where a job stands on its way.
public enum JobStatus {
  PENDING,
  DOWNLOADING,
  DOWNLOAD_VERIFIED,
  PARSING,
  STORING,
  COMPLETED,
  FAILED,
  CANCELLED;

  /// Whether there is work to be done for the job.
  public boolean isActive() {
    return switch (this) {
      case PENDING, DOWNLOADING, DOWNLOAD_VERIFIED, PARSING, STORING -> true;
      case COMPLETED, FAILED, CANCELLED -> false;
    };
  }
}
