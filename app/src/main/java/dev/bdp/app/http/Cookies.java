package dev.bdp.app.http;

import java.util.Optional;
import org.eclipse.jetty.server.Request;

/// The cookies of a request.
final class Cookies {
  private Cookies() {}

  static Optional<String> find(Request request, String name) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(org.eclipse.jetty.http.HttpCookie::getValue)
        .findFirst();
  }
}
