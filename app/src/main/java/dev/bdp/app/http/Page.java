package dev.bdp.app.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A part of a list, and where it goes on.
public final class Page {
  private Page() {}

  /// Everything there is.
  public static Answer whole(List<?> items) {
    return Answer.json(Map.of("items", items));
  }

  /// @param found one more than `limit` when the list goes on
  /// @param fields an item as clients read it
  /// @param cursor after an item
  public static <T> Answer of(
      List<T> found, int limit, Function<T, ?> fields, Function<T, Cursor> cursor) {
    List<T> shown = found.size() > limit ? found.subList(0, limit) : found;
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("items", shown.stream().map(fields).toList());
    if (found.size() > limit) {
      page.put("next", cursor.apply(shown.getLast()).toString());
    }
    return Answer.json(page);
  }
}
