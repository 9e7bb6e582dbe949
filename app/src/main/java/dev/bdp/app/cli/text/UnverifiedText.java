package dev.bdp.app.cli.text;

import java.util.List;

/// Which files of a job nothing could verify, as people read it.
public final class UnverifiedText {
  private static final int NAMED = 5;

  private UnverifiedText() {}

  /// The word of a table's column; empty when every file is verified.
  public static String word(List<String> files) {
    return files.isEmpty() ? "" : "unverified";
  }

  /// @param files at least one
  public static String line(List<String> files) {
    String named = String.join(", ", files.subList(0, Math.min(NAMED, files.size())));
    return "unverified, for the publisher gives no checksum: "
        + (files.size() > NAMED ? named + ", and %d more".formatted(files.size() - NAMED) : named);
  }
}
