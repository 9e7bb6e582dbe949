package dev.bdp.engine.object;

import dev.bdp.engine.failure.ConfigurationException;

/// A bucket and the prefix within it that all keys of a store begin with: empty, or ending in `/`.
record S3Location(String bucket, String prefix) {
  private static final String SCHEME = "s3://";

  static boolean names(String url) {
    return url.startsWith(SCHEME);
  }

  static S3Location parse(String url) {
    String[] parts = url.substring(SCHEME.length()).split("/", 2);
    String prefix = parts.length == 1 ? "" : parts[1].replaceFirst("/+$", "");
    if (!parts[0].matches("[A-Za-z0-9._-]{1,255}")) {
      // What stands before an @ may be a secret: the URL is not shown.
      throw new ConfigurationException(
          "Cannot open the store: its URL is not of the form s3://BUCKET/PREFIX. Correct --store; credentials come from the environment or a profile.");
    }
    return new S3Location(parts[0], prefix.isEmpty() ? "" : ObjectKey.checked(prefix) + "/");
  }

  String key(String key) {
    return prefix + ObjectKey.checked(key);
  }

  /// The location as a URL without a final `/`.
  @Override
  public String toString() {
    return SCHEME
        + bucket
        + (prefix.isEmpty() ? "" : "/" + prefix.substring(0, prefix.length() - 1));
  }
}
