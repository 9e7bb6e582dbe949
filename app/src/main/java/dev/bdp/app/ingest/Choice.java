package dev.bdp.app.ingest;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.failure.ConfigurationException;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The value of an option that is one of a few words.
public final class Choice {
  private Choice() {}

  /// @throws ConfigurationException when it is none of them
  public static <E extends Enum<E>> E of(Class<E> type, String option, String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> EnumText.of(constant).equals(value))
        .findFirst()
        .orElseThrow(() ->
            new ConfigurationException(
                "Cannot use %s %s: it is one of %s."
                    .formatted(
                        option,
                        value,
                        Arrays.stream(type.getEnumConstants())
                            .map(EnumText::of)
                            .collect(Collectors.joining(", ")))));
  }
}
