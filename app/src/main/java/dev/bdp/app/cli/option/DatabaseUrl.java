package dev.bdp.app.cli.option;

import dev.bdp.engine.failure.ConfigurationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `--db` says: `postgresql://USER:PASSWORD@HOST:PORT/NAME`, as `psql` takes it, also with
/// several hosts, or a JDBC URL. No message repeats it: it may hold a password.
final class DatabaseUrl {
  private static final Pattern FORM =
      Pattern.compile(
          "postgres(?:ql)?://(?:(?<user>(?:[^@/%\\s]|%[0-9A-Fa-f]{2})*)@)?(?<place>[^@/?\\s]+/[^?\\s]*)(?:\\?(?<query>\\S*))?");

  private DatabaseUrl() {}

  /// The same as a JDBC URL.
  ///
  /// @throws ConfigurationException when it is neither
  static String jdbc(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return url;
    }
    Matcher parts = FORM.matcher(url);
    if (!parts.matches()) {
      throw new ConfigurationException(
          "Cannot use --db: it is no URL of PostgreSQL. Write postgresql://USER:PASSWORD@HOST:PORT/NAME, with %XX for signs that a URL cannot have.");
    }
    StringBuilder jdbc = new StringBuilder("jdbc:postgresql://" + parts.group("place"));
    String separator = "?";
    if (parts.group("user") != null) {
      String[] user = parts.group("user").split(":", 2);
      jdbc.append("?user=").append(user[0]).append(user.length > 1 ? "&password=" + user[1] : "");
      separator = "&";
    }
    String query = parts.group("query");
    return query == null ? jdbc.toString() : jdbc + separator + query;
  }
}
