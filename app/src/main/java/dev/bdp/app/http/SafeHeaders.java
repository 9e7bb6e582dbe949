package dev.bdp.app.http;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/// Headers that every answer has, so that no browser takes it for more than it is.
final class SafeHeaders {
  private static final HttpField[] FIELDS = {
    new HttpField("X-Content-Type-Options", "nosniff"),
    new HttpField("Referrer-Policy", "no-referrer"),
    new HttpField("Cross-Origin-Resource-Policy", "same-origin")
  };
  private static final HttpField NO_STORE = new HttpField("Cache-Control", "no-store");
  private static final HttpField POLICY =
      new HttpField(
          "Content-Security-Policy",
          "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

  private SafeHeaders() {}

  /// Adds those that an answer does not set itself.
  static void add(HttpFields.Mutable headers) {
    for (HttpField field : FIELDS) {
      headers.put(field);
    }
    for (HttpField field : List.of(NO_STORE, POLICY)) {
      if (!headers.contains(field.getName())) {
        headers.put(field);
      }
    }
  }
}
