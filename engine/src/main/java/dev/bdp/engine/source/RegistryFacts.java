package dev.bdp.engine.source;

import org.jspecify.annotations.Nullable;

/// What the registry says of an entry.
///
/// @param externalId the identifier as the publisher writes it
public record RegistryFacts(
    String externalId, String name, @Nullable String description, @Nullable Long taxonomyId) {}
