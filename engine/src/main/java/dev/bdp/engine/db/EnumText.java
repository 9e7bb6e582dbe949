package dev.bdp.engine.db;

import java.util.Locale;

/// How enums stand in the database: by their lower-case names.
public final class EnumText {
  private EnumText() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalStateException when the database holds a text that the enum does not have
  public static <E extends Enum<E>> E read(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(text)) {
        return constant;
      }
    }
    throw new IllegalStateException(
        "Unknown " + type.getSimpleName() + " in the database: " + text);
  }
}
