package dev.bdp.engine.source;

import java.net.URI;

/// The organization that publishes a source.
///
/// @param slug names it in keys and commands, such as `uniprot`
/// @param site where its current release lies
public record Publisher(String slug, String name, URI site) {}
