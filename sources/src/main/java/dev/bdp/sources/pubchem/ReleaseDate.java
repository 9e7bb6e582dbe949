package dev.bdp.sources.pubchem;

import dev.bdp.engine.source.ReleaseLocation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// PubChem names a release by its day, `2025-11-01`, and puts it into a directory of that name.
final class ReleaseDate {
  private static final Pattern IN_PATH = Pattern.compile(".*/([0-9]{4}-[0-9]{2}-[0-9]{2})(/.*)?");

  private ReleaseDate() {}

  /// The day in the location's path.
  static Optional<String> find(ReleaseLocation location) {
    Matcher path = IN_PATH.matcher(location.uri().getPath());
    return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
  }

  static boolean is(String text) {
    return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  }
}
