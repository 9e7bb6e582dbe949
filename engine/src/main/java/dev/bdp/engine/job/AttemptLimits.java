package dev.bdp.engine.job;

/// How often a unit is tried before it is failed.
///
/// @param retries after errors of the work
/// @param reclaims after lost leases and outages, which are nobody's fault
public record AttemptLimits(int retries, int reclaims) {
  public AttemptLimits {
    if (retries < 0 || reclaims < 1) {
      throw new IllegalArgumentException("At least 0 retries and 1 reclaim");
    }
  }
}
