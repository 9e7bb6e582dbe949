package dev.bdp.app.ingest;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.download.Location;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSources;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a user names in words: one of a few, a source, a place.
public final class Choice {
  private Choice() {}

  /// @throws UsageException when there is no such source
  public static DataSource<?> source(String id) {
    return UsageException.whenWrong(() -> DataSources.load(id));
  }

  /// @throws UsageException when the text is neither a path nor a URL
  public static Location location(
      String place, Optional<Checksum> checksum, Optional<String> release) {
    return UsageException.whenWrong(() -> Location.parse(place, checksum, release));
  }

  /// @throws UsageException when it is none of them
  public static <E extends Enum<E>> E of(Class<E> type, String option, String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> EnumText.of(constant).equals(value))
        .findFirst()
        .orElseThrow(() ->
            new UsageException(
                "Cannot use %s %s: it is one of %s."
                    .formatted(
                        option,
                        value,
                        Arrays.stream(type.getEnumConstants())
                            .map(EnumText::of)
                            .collect(Collectors.joining(", ")))));
  }
}
