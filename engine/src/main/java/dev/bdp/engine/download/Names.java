package dev.bdp.engine.download;

import java.net.URI;
import java.net.URISyntaxException;

/// Names of files as parts of URLs.
final class Names {
  private Names() {}

  /// The URL of a name below a directory; what a URL cannot hold is encoded.
  static URI resolve(URI directory, String name) {
    if (name.isEmpty()) {
      return directory;
    }
    try {
      String path = new URI(null, null, "/" + name, null).getRawPath();
      return directory.resolve("." + path);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Not a name: " + name, e);
    }
  }
}
