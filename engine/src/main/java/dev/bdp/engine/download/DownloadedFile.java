package dev.bdp.engine.download;

/// A file that lies whole in the store.
///
/// @param md5 of its bytes, lower-case hexadecimal
/// @param resumedAtBytes how much an earlier attempt had left
/// @param from the URL that the last byte came from
public record DownloadedFile(long sizeBytes, String md5, long resumedAtBytes, String from) {}
