package dev.bdp.formats.uniprot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.bdp.formats.uniprot.model.FeatureLocation;
import dev.bdp.formats.uniprot.model.FeatureLocation.Modifier;
import dev.bdp.formats.uniprot.model.FeatureLocation.Position;

/// Locations of features: `12`, `12..34`, `<1..?`, `?12..34`, `Q0E9H9-2:61..117`.
final class FeatureLocations {
  private static final Position UNKNOWN = new Position(0, Modifier.UNKNOWN);
  private static final Position[] EXACT = exact();

  private FeatureLocations() {}

  static FeatureLocation read(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    return read(bytes, 0, bytes.length);
  }

  /// The location that the bytes `from` to `to` are.
  static FeatureLocation read(byte[] bytes, int from, int to) {
    int start = from;
    int dots = -1;
    for (int i = from; i < to && dots < 0; i++) {
      if (bytes[i] == ':') {
        start = start == from ? i + 1 : start;
      } else if (bytes[i] == '.' && i + 1 < to && bytes[i + 1] == '.') {
        dots = i;
      }
    }
    String isoform = start == from ? "" : new String(bytes, from, start - 1 - from, ISO_8859_1);
    if (dots < 0) {
      Position only = position(bytes, start, to);
      return new FeatureLocation(isoform, only, only);
    }
    return new FeatureLocation(
        isoform, position(bytes, start, dots), position(bytes, dots + 2, to));
  }

  static Position position(byte[] bytes, int from, int to) {
    if (from >= to) {
      return UNKNOWN;
    }
    Modifier modifier =
        switch (bytes[from]) {
          case '<', '>' -> Modifier.OUTSIDE;
          case '?' -> Modifier.UNSURE;
          default -> Modifier.EXACT;
        };
    int value = Numbers.parse(bytes, modifier == Modifier.EXACT ? from : from + 1, to);
    if (value < 0) {
      return UNKNOWN;
    }
    return modifier == Modifier.EXACT && value < EXACT.length
        ? EXACT[value]
        : new Position(value, modifier);
  }

  private static Position[] exact() {
    Position[] positions = new Position[1024];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = new Position(i, Modifier.EXACT);
    }
    return positions;
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
