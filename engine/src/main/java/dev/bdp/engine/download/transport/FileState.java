package dev.bdp.engine.download.transport;

import java.util.Optional;
import java.util.OptionalLong;

/// What a server says of a file; two states of it differ when the publisher has changed it.
///
/// @param from the URL, after redirects
/// @param sizeBytes of the whole file
/// @param etag as the server writes it
/// @param lastModified as the server writes it
public record FileState(
    String from, OptionalLong sizeBytes, Optional<String> etag, Optional<String> lastModified) {

  /// Whether two states of one URL can be told apart, so that the rest of a file can be fetched
  /// without mixing two.
  public boolean hasValidator() {
    return etag.isPresent() || lastModified.isPresent();
  }

  /// What is different now; empty when nothing is, or the two are of different places.
  public Optional<String> changeTo(FileState now) {
    if (!from.equals(now.from)) {
      return Optional.empty();
    }
    if (sizeBytes.isPresent()
        && now.sizeBytes.isPresent()
        && sizeBytes.getAsLong() != now.sizeBytes.getAsLong()) {
      return Optional.of(
          "its size was %d, is %d".formatted(sizeBytes.getAsLong(), now.sizeBytes.getAsLong()));
    }
    return change("ETag", etag, now.etag)
        .or(() -> change("Last-Modified", lastModified, now.lastModified));
  }

  private static Optional<String> change(
      String name, Optional<String> before, Optional<String> now) {
    return before.isPresent() && now.isPresent() && !before.equals(now)
        ? Optional.of("its %s was %s, is %s".formatted(name, before.get(), now.get()))
        : Optional.empty();
  }

  /// What `If-Range` takes: a strong ETag, else the date.
  Optional<String> rangeCondition() {
    return etag.filter(tag -> !tag.startsWith("W/")).or(() -> lastModified);
  }
}
