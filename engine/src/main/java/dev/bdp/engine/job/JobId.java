package dev.bdp.engine.job;

/// Names a job in commands and tables.
public record JobId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
