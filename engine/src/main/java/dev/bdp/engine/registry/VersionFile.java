package dev.bdp.engine.registry;

/// A file of a version of an entry.
///
/// @param md5 lower-case hexadecimal
public record VersionFile(String format, String key, String md5, long sizeBytes) {}
