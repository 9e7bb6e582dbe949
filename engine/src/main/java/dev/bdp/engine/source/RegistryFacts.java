package dev.bdp.engine.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the registry says of an entry, and what it is found by.
///
/// @param externalId the identifier as the publisher writes it
/// @param names what it is also called, such as other accessions and genes; at most a hundred count
/// @param organism what it belongs to, as people write it
public record RegistryFacts(
    String externalId,
    String name,
    @Nullable String description,
    @Nullable Long taxonomyId,
    List<String> names,
    @Nullable String organism) {
  private static final int MOST_NAMES = 100;

  public RegistryFacts {
    names = names.stream().limit(MOST_NAMES).toList();
  }

  /// An entry that is found by its identifier, its name and its description only.
  public RegistryFacts(
      String externalId, String name, @Nullable String description, @Nullable Long taxonomyId) {
    this(externalId, name, description, taxonomyId, List.of(), null);
  }

  public RegistryFacts withNames(List<String> others) {
    return new RegistryFacts(externalId, name, description, taxonomyId, others, organism);
  }

  public RegistryFacts withOrganism(@Nullable String text) {
    return new RegistryFacts(externalId, name, description, taxonomyId, names, text);
  }
}
