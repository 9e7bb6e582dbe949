package dev.bdp.engine.job;

import dev.bdp.engine.failure.UsageException;

/// How many records of a job may fail to parse before the job fails.
///
/// @param share of all records, from 0 to 1; ignored when a count is given
/// @param count an absolute number, or -1
public record ErrorBudget(double share, long count) {
  /// 0.1 % of the records.
  public static final ErrorBudget DEFAULT = new ErrorBudget(0.001, -1);

  /// @param text a number of records (`5`) or a share of them (`0.1%`)
  /// @throws UsageException when it is neither
  public static ErrorBudget parse(String text) {
    try {
      if (text.endsWith("%")) {
        double percent = Double.parseDouble(text.substring(0, text.length() - 1));
        if (percent >= 0 && percent <= 100) {
          return new ErrorBudget(percent / 100, -1);
        }
      } else if (Long.parseLong(text) >= 0) {
        return new ErrorBudget(0, Long.parseLong(text));
      }
    } catch (NumberFormatException e) {
      throw refused(text);
    }
    throw refused(text);
  }

  /// The most records of `total` that may fail.
  public long limit(long total) {
    return count >= 0 ? count : (long) Math.floor(share * total);
  }

  @Override
  public String toString() {
    return count >= 0 ? Long.toString(count) : share * 100 + "%";
  }

  private static UsageException refused(String text) {
    return new UsageException(
        "Cannot read the error budget '%s': it is a number of records such as 5 or a share such as 0.1%%."
            .formatted(text));
  }
}
