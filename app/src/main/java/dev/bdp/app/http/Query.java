package dev.bdp.app.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Fields;

/// The query parameters of a request.
public final class Query {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST_ITEMS = 500;
  private static final int MOST_CHARS = 1000;

  private final Fields fields;

  Query(Fields fields) {
    this.fields = fields;
  }

  /// Empty when it is not given, or is given empty.
  public Optional<String> text(String name) {
    List<String> values = fields.getValues(name);
    if (values == null || values.isEmpty() || values.getFirst().isEmpty()) {
      return Optional.empty();
    }
    if (values.size() > 1) {
      throw Problem.badRequest("The parameter %s is given more than once.".formatted(name));
    }
    String value = values.getFirst();
    if (value.length() > MOST_CHARS) {
      throw Problem.badRequest(
          "The parameter %s has more than %d characters.".formatted(name, MOST_CHARS));
    }
    return Optional.of(PlainText.checked(value));
  }

  public OptionalLong number(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text.get()));
    } catch (NumberFormatException e) {
      throw Problem.badRequest(
          "The parameter %s is not a whole number: %s."
              .formatted(name, PlainText.brief(text.get())));
    }
  }

  /// A number of a range.
  public int number(String name, int fallback, int least, int most) {
    long number = number(name).orElse(fallback);
    if (number < least || number > most) {
      throw Problem.badRequest(
          "The parameter %s is a number from %d to %d.".formatted(name, least, most));
    }
    return (int) number;
  }

  public boolean flag(String name) {
    return switch (text(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Problem.badRequest("The parameter %s is true or false.".formatted(name));
    };
  }

  /// One of the words of an enum.
  public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    return text(name)
        .map(text ->
            Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() ->
                    Problem.badRequest(
                        "The parameter %s is one of %s."
                            .formatted(
                                name,
                                Stream.of(type.getEnumConstants())
                                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))))));
  }

  /// How many items a list is to have.
  public int limit() {
    return number("limit", DEFAULT_LIMIT, 1, MOST_ITEMS);
  }

  /// Where a list is to go on; empty at its start.
  public Optional<Cursor> cursor() {
    return text("cursor").map(Cursor::parse);
  }
}
