package dev.bdp.engine.object;

/// One object to store. `content` is owned by the store until the call returns.
///
/// @param md5 lower-case hexadecimal MD5 of the content
public record StoredObject(String key, byte[] content, String contentType, String md5) {}
