package dev.bdp.engine.job;

import dev.bdp.engine.failure.UsageException;
import java.time.Duration;

/// How long the raw files, frames and staged records of a job stay once it is completed.
public sealed interface IngestRetention {
  /// What a user gets who chooses nothing.
  IngestRetention DEFAULT = new NextRelease();

  /// Until somebody asks for less.
  record Forever() implements IngestRetention {
    @Override
    public String toString() {
      return "forever";
    }
  }

  /// Until a later release of the same source is published.
  record NextRelease() implements IngestRetention {
    @Override
    public String toString() {
      return "next-release";
    }
  }

  /// So many days; with 0 none stay.
  record Days(int days) implements IngestRetention {
    @Override
    public String toString() {
      return days == 0 ? "none" : Integer.toString(days);
    }
  }

  /// @throws UsageException when it is neither a word nor a number of days
  static IngestRetention parse(String text) {
    return switch (text) {
      case "forever" -> new Forever();
      case "next-release" -> new NextRelease();
      case "none" -> new Days(0);
      default -> {
        if (!text.matches("[0-9]{1,5}")) {
          throw new UsageException(
              "Cannot use --keep-ingest %s: it is forever, next-release, none, or a number of days."
                  .formatted(text));
        }
        yield new Days(Integer.parseInt(text));
      }
    };
  }

  /// Whether what a job left may go.
  ///
  /// @param age how long ago the job was completed
  /// @param followed whether a later release of the same source is published
  default boolean isOver(Duration age, boolean followed) {
    return switch (this) {
      case Forever _ -> false;
      case NextRelease _ -> followed;
      case Days(int days) -> age.toDays() >= days;
    };
  }
}
