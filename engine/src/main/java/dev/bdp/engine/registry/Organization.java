package dev.bdp.engine.registry;

/// An organization, named by its slug in keys and commands.
public record Organization(long id, String slug, String name) {}
