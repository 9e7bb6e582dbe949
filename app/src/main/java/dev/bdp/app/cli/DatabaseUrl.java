package dev.bdp.app.cli;

import dev.bdp.engine.failure.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;

/// What `--db` says: `postgresql://USER:PASSWORD@HOST:PORT/NAME`, as `psql` and most services write
/// it, or a JDBC URL. No message repeats it: it may hold a password.
final class DatabaseUrl {
  private DatabaseUrl() {}

  /// The same as a JDBC URL.
  ///
  /// @throws ConfigurationException when it is neither
  static String jdbc(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return url;
    }
    URI uri = parse(url);
    StringBuilder jdbc = new StringBuilder("jdbc:postgresql://").append(uri.getHost());
    if (uri.getPort() > 0) {
      jdbc.append(':').append(uri.getPort());
    }
    jdbc.append(uri.getRawPath());
    String separator = "?";
    if (uri.getRawUserInfo() != null) {
      String[] user = uri.getRawUserInfo().split(":", 2);
      jdbc.append("?user=").append(user[0]).append(user.length > 1 ? "&password=" + user[1] : "");
      separator = "&";
    }
    return uri.getRawQuery() == null ? jdbc.toString() : jdbc + separator + uri.getRawQuery();
  }

  private static URI parse(String url) {
    try {
      URI uri = new URI(url);
      boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
      if (postgres && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException _) {
      // Its message repeats the URL.
    }
    throw new ConfigurationException(
        "Cannot use --db: it is no URL of PostgreSQL. Write postgresql://USER:PASSWORD@HOST:PORT/NAME, with %XX for signs that a URL cannot have.");
  }
}
