package dev.bdp.app.api;

import dev.bdp.app.http.Answer;
import dev.bdp.app.http.Door;
import dev.bdp.app.http.Exchange;
import dev.bdp.app.http.Problem;
import dev.bdp.app.http.Route;
import dev.bdp.app.security.Access;
import dev.bdp.app.security.Access.Begun;
import dev.bdp.app.security.Role;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.job.Program;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who the caller is, and the sessions of browsers.
///
/// @param insecure whether others than this machine are let in without a token
record SessionResource(Access access, boolean insecure) {
  private static final String PATH = "/api/v1/session";

  List<Route> routes() {
    return List.of(
        Route.stream(PATH, this::show),
        Route.open("POST", PATH, this::begin),
        new Route("DELETE", PATH, Optional.of(Role.READ), false, this::end));
  }

  private Answer show(Exchange exchange) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("role", EnumText.of(exchange.caller().role()));
    fields.put("name", exchange.caller().name());
    access
        .session(exchange.cookie(Door.COOKIE))
        .ifPresent(session -> fields.put("csrfToken", session.csrfToken()));
    fields.put("program", Map.of("name", "bdp", "version", Program.VERSION));
    fields.put("open", access.isOpen());
    fields.put("insecure", insecure);
    return Answer.json(fields);
  }

  private Answer begin(Exchange exchange) {
    String token = exchange.json().knowing(Set.of("token")).required("token");
    Begun begun =
        access
            .begin(token)
            .orElseThrow(() -> Problem.of(401, "The token is not known. Check that it is whole."));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("role", EnumText.of(begun.session().role()));
    fields.put("name", begun.session().name());
    fields.put("csrfToken", begun.session().csrfToken());
    return Answer.json(fields)
        .with("Set-Cookie", cookie(begun.cookie(), Access.sessionTime().toSeconds()));
  }

  private Answer end(Exchange exchange) {
    exchange.cookie(Door.COOKIE).ifPresent(access::end);
    return Answer.empty(204).with("Set-Cookie", cookie("", 0));
  }

  private static String cookie(String value, long seconds) {
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict"
        .formatted(Door.COOKIE, value, seconds);
  }
}
