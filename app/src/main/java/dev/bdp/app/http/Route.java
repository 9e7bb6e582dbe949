package dev.bdp.app.http;

import dev.bdp.app.security.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A method and a path that an endpoint answers.
///
/// @param path segments as in `/api/v1/jobs/{id}`; a last `{name...}` takes the rest
/// @param needs the least role; empty when anybody may ask
/// @param shared whether one answer serves everybody who asks the same within a second
public record Route(
    String method, String path, Optional<Role> needs, boolean shared, Endpoint endpoint) {
  private static final String REST = "...}";

  /// Answers one request; blocks as long as it takes.
  @FunctionalInterface
  public interface Endpoint {
    /// @throws Problem when the request is refused
    Answer answer(Exchange exchange);
  }

  /// What readers may ask; the same for all of them.
  public static Route get(String path, Endpoint endpoint) {
    return new Route("GET", path, Optional.of(Role.READ), true, endpoint);
  }

  /// What readers may ask, answered to each by itself.
  public static Route stream(String path, Endpoint endpoint) {
    return new Route("GET", path, Optional.of(Role.READ), false, endpoint);
  }

  /// What anybody may ask.
  public static Route open(String method, String path, Endpoint endpoint) {
    return new Route(method, path, Optional.empty(), false, endpoint);
  }

  /// What changes something.
  public static Route steer(String method, String path, Endpoint endpoint) {
    return new Route(method, path, Optional.of(Role.ADMIN), false, endpoint);
  }

  /// The values of the path's names, when the segments fit.
  Optional<Map<String, String>> match(List<String> segments) {
    List<String> pattern = segments(path);
    boolean rest = !pattern.isEmpty() && pattern.getLast().endsWith(REST);
    if (rest ? segments.size() < pattern.size() : segments.size() != pattern.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < pattern.size(); i++) {
      String part = pattern.get(i);
      if (rest && i == pattern.size() - 1) {
        String name = part.substring(1, part.length() - REST.length());
        values.put(name, String.join("/", segments.subList(i, segments.size())));
      } else if (part.startsWith("{")) {
        values.put(part.substring(1, part.length() - 1), segments.get(i));
      } else if (!part.equals(segments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  /// What stands between the slashes of a path.
  static List<String> segments(String path) {
    List<String> segments = new ArrayList<>(List.of(path.substring(1).split("/", -1)));
    if (segments.size() == 1 && segments.getFirst().isEmpty()) {
      segments.clear();
    }
    return segments;
  }
}
