package dev.bdp.formats.uniprot.model;

import java.util.List;
import java.util.Optional;

/// An annotated region or site of the sequence (FT lines).
///
/// @param key such as `MOD_RES`; never a closed list
/// @param location where it is
/// @param description the `/note`, without the full stop of the old layout
/// @param evidences of the feature
/// @param id such as `VAR_000001`; empty when none
/// @param qualifiers all others in source order: ligands, and what UniProt may add
public record Feature(
    String key,
    FeatureLocation location,
    String description,
    List<String> evidences,
    String id,
    List<Qualifier> qualifiers) {

  /// The value of the first qualifier of that name, such as `ligand_id`; without value, an empty
  /// text.
  public Optional<String> qualifier(String name) {
    return qualifiers.stream().filter(q -> q.name().equals(name)).map(Qualifier::value).findFirst();
  }

  /// A named value of a feature.
  ///
  /// @param name without the slash
  /// @param value without quotes
  public record Qualifier(String name, String value) {}
}
