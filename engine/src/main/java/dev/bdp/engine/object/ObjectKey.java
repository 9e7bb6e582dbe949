package dev.bdp.engine.object;

/// What a key may look like.
final class ObjectKey {
  private ObjectKey() {}

  /// @throws IllegalArgumentException when the key could leave the store's prefix
  static String checked(String key) {
    if (key.isEmpty()
        || key.startsWith("/")
        || key.indexOf('\\') >= 0
        || key.chars().anyMatch(c -> c < 0x20)) {
      throw new IllegalArgumentException("Not an object key: " + key);
    }
    for (String part : key.split("/", -1)) {
      if (part.equals("..") || part.equals(".") || part.isEmpty()) {
        throw new IllegalArgumentException("Not an object key: " + key);
      }
    }
    return key;
  }
}
