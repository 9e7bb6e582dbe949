package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.FeatureLocation;
import dev.bdp.formats.uniprot.model.FeatureLocation.Modifier;
import dev.bdp.formats.uniprot.model.FeatureLocation.Position;

/// Locations of features: `12`, `12..34`, `<1..?`, `?12..34`, `Q0E9H9-2:61..117`.
final class FeatureLocations {
  private static final Position UNKNOWN = new Position(0, Modifier.UNKNOWN);

  private FeatureLocations() {}

  static FeatureLocation read(String text) {
    int colon = text.indexOf(':');
    String isoform = colon < 0 ? "" : text.substring(0, colon);
    int dots = text.indexOf("..", colon + 1);
    if (dots < 0) {
      Position only = position(text, colon + 1, text.length());
      return new FeatureLocation(isoform, only, only);
    }
    return new FeatureLocation(
        isoform, position(text, colon + 1, dots), position(text, dots + 2, text.length()));
  }

  static Position position(String text, int from, int to) {
    if (from >= to) {
      return UNKNOWN;
    }
    char first = text.charAt(from);
    Modifier modifier =
        first == '<' || first == '>'
            ? Modifier.OUTSIDE
            : first == '?' ? Modifier.UNSURE : Modifier.EXACT;
    int value = Numbers.parse(text, modifier == Modifier.EXACT ? from : from + 1, to);
    return value < 0 ? UNKNOWN : new Position(value, modifier);
  }

  static void put(FlatText out, FeatureLocation location) {
    if (!location.isoform().isEmpty()) {
      out.put(location.isoform()).put(':');
    }
    put(out, location.start(), '<');
    if (!location.start().equals(location.end())) {
      put(out.put(".."), location.end(), '>');
    }
  }

  static void put(FlatText out, Position position, char outside) {
    switch (position.modifier()) {
      case EXACT -> out.put(position.value());
      case OUTSIDE -> out.put(outside).put(position.value());
      case UNSURE -> out.put('?').put(position.value());
      case UNKNOWN -> out.put('?');
    }
  }
}
