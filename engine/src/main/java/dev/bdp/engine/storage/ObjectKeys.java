package dev.bdp.engine.storage;

import dev.bdp.engine.registry.VersionNumber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where a record's files lie.
final class ObjectKeys {
  private ObjectKeys() {}

  /// `<org>/<identifier>/<version>/<identifier>.<format>`; what is no plain name in an identifier
  /// is percent-encoded.
  static String of(String organization, String identifier, VersionNumber version, String format) {
    String name = URLEncoder.encode(identifier, StandardCharsets.UTF_8).replace("*", "%2A");
    String safe = name.startsWith(".") ? "%2E" + name.substring(1) : name;
    return organization + "/" + safe + "/" + version + "/" + safe + "." + format;
  }
}
