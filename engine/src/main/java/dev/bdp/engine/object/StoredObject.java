package dev.bdp.engine.object;

/// One object to store.
public record StoredObject(String key, Content content, String contentType) {}
