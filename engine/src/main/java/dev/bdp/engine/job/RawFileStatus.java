package dev.bdp.engine.job;

/// Where a file of a release stands.
public enum RawFileStatus {
  PENDING,
  DOWNLOADING,
  DOWNLOADED,
  VERIFYING,
  VERIFIED,
  /// All bytes are there; the publisher gave no checksum.
  UNVERIFIED,
  FAILED;

  public boolean isReadable() {
    return this == VERIFIED || this == UNVERIFIED;
  }
}
