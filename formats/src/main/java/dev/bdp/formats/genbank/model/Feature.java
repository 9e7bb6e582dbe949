package dev.bdp.formats.genbank.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One feature of the table.
///
/// @param type its key, such as `CDS`
/// @param locationLines its location as written, with its line breaks
/// @param location the same, understood
/// @param source its source text, where that is not in the usual columns
public record Feature(
    String type,
    String locationLines,
    FeatureLocation location,
    List<Qualifier> qualifiers,
    @Nullable String source) {
  public Feature {
    qualifiers = List.copyOf(qualifiers);
  }

  /// The value of the first qualifier of that name.
  public Optional<String> find(String qualifier) {
    for (Qualifier each : qualifiers) {
      if (each.name().equals(qualifier)) {
        return Optional.of(each.value());
      }
    }
    return Optional.empty();
  }

  /// The values of all qualifiers of that name.
  public List<String> all(String qualifier) {
    return qualifiers.stream()
        .filter(each -> each.name().equals(qualifier))
        .map(Qualifier::value)
        .toList();
  }
}
