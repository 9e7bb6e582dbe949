package dev.bdp.engine.source;

/// The release that another one updates: what the update does not name is carried over from it.
///
/// @param line the id of the source that publishes the releases of this line whole; the update
///   becomes the current release of the same line
/// @param externalVersion the release of that line to build on
public record BaseRelease(String line, String externalVersion) {}
