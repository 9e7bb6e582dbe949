package dev.bdp.app.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who is let in: everybody, or who has a token, as such or as the session of a browser. Safe for
/// use by many threads.
public final class Access {
  private static final Duration SESSION = Duration.ofHours(12);
  private static final int MOST_SESSIONS = 1000;
  private static final String ANYBODY = "anybody";

  private final Optional<TokenFile> tokens;
  private final Session open = new Session(ANYBODY, Role.ADMIN, Secrets.next(), Instant.MAX);
  private final Map<String, Held> sessions = new LinkedHashMap<>();

  private Access(Optional<TokenFile> tokens) {
    this.tokens = tokens;
  }

  /// @param csrfToken what the pages of the session send with whatever changes something
  public record Session(String name, Role role, String csrfToken, Instant ends) {
    public boolean isToken(String text) {
      return Secrets.same(csrfToken, text);
    }
  }

  /// A session and the token that it lasts as long as.
  private record Held(Session session, Token token) {}

  /// A session that begins, and what its cookie holds.
  public record Begun(String cookie, Session session) {}

  public static Access ofEverybody() {
    return new Access(Optional.empty());
  }

  public static Access ofTokens(TokenFile tokens) {
    return new Access(Optional.of(tokens));
  }

  /// Whether everybody is let in.
  public boolean isOpen() {
    return tokens.isEmpty();
  }

  /// Whose token it is.
  public Optional<Caller> ofToken(String secret, String address) {
    return tokens
        .flatMap(file -> file.find(secret))
        .map(token -> new Caller(token.name(), token.role(), address));
  }

  /// The session that a cookie names; that of everybody where no tokens are used.
  public Optional<Session> session(Optional<String> cookie) {
    if (isOpen()) {
      return Optional.of(open);
    }
    Optional<Held> held;
    synchronized (sessions) {
      held = cookie.map(sessions::get);
    }
    return held.filter(one -> one.session().ends().isAfter(Instant.now()))
        .filter(one -> tokens.orElseThrow().has(one.token()))
        .map(Held::session);
  }

  /// Starts the session of a browser for whoever has the token.
  public Optional<Begun> begin(String secret) {
    return tokens
        .flatMap(file -> file.find(secret))
        .map(token -> {
          Session session =
              new Session(token.name(), token.role(), Secrets.next(), Instant.now().plus(SESSION));
          String cookie = Secrets.next();
          synchronized (sessions) {
            sessions.put(cookie, new Held(session, token));
            Iterator<String> oldest = sessions.keySet().iterator();
            while (sessions.size() > MOST_SESSIONS && oldest.hasNext()) {
              oldest.next();
              oldest.remove();
            }
          }
          return new Begun(cookie, session);
        });
  }

  public void end(String cookie) {
    synchronized (sessions) {
      sessions.remove(cookie);
    }
  }

  /// How long a session lasts.
  public static Duration sessionTime() {
    return SESSION;
  }
}
