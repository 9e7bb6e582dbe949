package dev.bdp.app.http;

import dev.bdp.app.security.Access;
import dev.bdp.app.security.Access.Session;
import dev.bdp.app.security.Caller;
import dev.bdp.app.security.RateLimit;
import dev.bdp.app.security.Role;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What every request has to pass before its endpoint sees it.
public final class Door {
  public static final String COOKIE = "bdp_session";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> OWN = Set.of("same-origin", "none");
  private static final String BEARER = "Bearer ";

  private final Access access;
  private final RateLimit rate;
  private final boolean loopback;

  /// @param loopback whether the server is to be reached from this machine only: then a page of
  ///   another site may come here under a name of its own that it lets point to this machine
  public Door(Access access, RateLimit rate, boolean loopback) {
    this.access = access;
    this.rate = rate;
    this.loopback = loopback;
  }

  /// What a request says of where it comes from.
  record Credentials(
      String address,
      Optional<String> authorization,
      Optional<String> cookie,
      Optional<String> csrfToken,
      Optional<String> host,
      Optional<String> origin,
      Optional<String> fetchSite) {}

  /// Refuses who asks too often, and in open mode what was not sent to this machine by its name.
  void admit(Credentials from) {
    if (!rate.take(from.address())) {
      throw Problem.of(
              429, "There are too many requests from %s. Wait a second.".formatted(from.address()))
          .with("Retry-After", "1");
    }
    if (access.isOpen() && loopback && !LOOPBACK.contains(from.host().map(Door::name).orElse(""))) {
      throw Problem.of(
          403,
          "The request is not for localhost. Ask http://localhost, or use tokens with --token-file.");
    }
  }

  /// Who it is, where that is known.
  Optional<Caller> identify(Credentials from) {
    if (from.authorization().isPresent() && !access.isOpen()) {
      String text = from.authorization().get();
      return text.startsWith(BEARER)
          ? access.ofToken(text.substring(BEARER.length()).strip(), from.address())
          : Optional.empty();
    }
    return access
        .session(from.cookie())
        .map(session -> new Caller(session.name(), session.role(), from.address()));
  }

  /// @throws Problem when it is nobody who may
  static void require(Optional<Caller> caller, Role role) {
    if (!known(caller).role().includes(role)) {
      throw Problem.of(
          403,
          "The token %s may only read. Use one of the role admin."
              .formatted(caller.orElseThrow().name()));
    }
  }

  static Caller known(Optional<Caller> caller) {
    return caller.orElseThrow(() ->
        Problem.of(
                401,
                "The request brings no token that is known. Send one as Authorization: Bearer.")
            .with("WWW-Authenticate", "Bearer"));
  }

  /// Refuses what a page of another site had the browser send.
  ///
  /// @param beginning whether the request begins a session, so that there is no token yet
  void requireOwnPage(Credentials from, boolean beginning) {
    boolean strange =
        from.fetchSite().filter(site -> !OWN.contains(site)).isPresent()
            || from.origin().filter(origin -> !isOwn(origin, from.host().orElse(""))).isPresent();
    if (strange) {
      throw Problem.of(403, "The request comes from a page of another site.");
    }
    boolean bearer = from.authorization().isPresent() && !access.isOpen();
    if (beginning || bearer) {
      return;
    }
    Optional<Session> session = access.session(from.cookie());
    if (session.isEmpty() || !session.get().isToken(from.csrfToken().orElse(""))) {
      throw Problem.of(
          403, "The header X-CSRF-Token is not the csrfToken of /api/v1/session. Send that.");
    }
  }

  private static boolean isOwn(String origin, String host) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String name(String host) {
    return host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
  }
}
