package dev.bdp.formats.genbank.model;

import java.util.List;

/// The FEATURES section.
///
/// @param heading the line `FEATURES Location/Qualifiers`
/// @param lead source text between the heading and the first feature; nearly always empty
public record FeatureTable(Field heading, String lead, List<Feature> features) implements Section {
  public FeatureTable {
    features = List.copyOf(features);
  }

  @Override
  public String keyword() {
    return heading.keyword();
  }
}
