package dev.bdp.formats.genbank.model;

import dev.bdp.formats.genbank.model.FeatureLocation.Between;
import dev.bdp.formats.genbank.model.FeatureLocation.Complement;
import dev.bdp.formats.genbank.model.FeatureLocation.Compound;
import dev.bdp.formats.genbank.model.FeatureLocation.Gap;
import dev.bdp.formats.genbank.model.FeatureLocation.Point;
import dev.bdp.formats.genbank.model.FeatureLocation.Remote;
import dev.bdp.formats.genbank.model.FeatureLocation.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run of bases of a location, on one strand of one sequence.
///
/// @param sequence the other sequence that it is on; null for the record's own
/// @param start where it starts on the forward strand; the widest reading of an uncertain position
/// @param end where it ends on the forward strand; below `start` when it passes the origin
/// @param reverse whether it is on the complementary strand
/// @param between whether it is the place between the two bases
public record LocationPart(
    @Nullable String sequence, Position start, Position end, boolean reverse, boolean between) {

  /// The parts of a location in the order in which they are read from 5' to 3'. Gaps have none.
  public static List<LocationPart> of(FeatureLocation location) {
    List<LocationPart> parts = new ArrayList<>();
    add(location, null, false, parts);
    return List.copyOf(parts);
  }

  private static void add(
      FeatureLocation location,
      @Nullable String sequence,
      boolean reverse,
      List<LocationPart> parts) {
    switch (location) {
      case Point point ->
          parts.add(new LocationPart(sequence, point.at(), point.at(), reverse, false));
      case Span span ->
          parts.add(new LocationPart(sequence, span.from(), span.to(), reverse, false));
      case Between place ->
          parts.add(new LocationPart(sequence, place.left(), place.right(), reverse, true));
      case Complement complement -> add(complement.of(), sequence, !reverse, parts);
      case Remote remote -> add(remote.at(), remote.sequence(), reverse, parts);
      case Compound compound -> {
        List<FeatureLocation> inner = new ArrayList<>(compound.parts());
        if (reverse) {
          Collections.reverse(inner);
        }
        inner.forEach(part -> add(part, sequence, reverse, parts));
      }
      case Gap gap -> {}
    }
  }

  /// The first base that it may have.
  public long lowest() {
    return start.lowest();
  }

  /// The last base that it may have.
  public long highest() {
    return end.highest();
  }
}
