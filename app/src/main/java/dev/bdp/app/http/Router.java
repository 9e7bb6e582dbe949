package dev.bdp.app.http;

import dev.bdp.app.security.Caller;
import dev.bdp.app.security.Role;
import dev.bdp.engine.failure.IngestException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes each request through the door to the endpoint of its route, and writes what that answers.
public final class Router extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(Router.class);
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final List<Route> routes;
  private final Door door;
  private final SharedAnswers shared = new SharedAnswers();

  public Router(List<Route> routes, Door door) {
    this.routes = List.copyOf(routes);
    this.door = door;
  }

  private record Found(Route route, Map<String, String> values) {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Answer answer;
    try {
      answer = answer(request);
    } catch (Problem problem) {
      answer = problem.answer(request.getHttpURI().getCanonicalPath());
    } catch (IngestException failure) {
      answer = Problem.of(failure).answer(request.getHttpURI().getCanonicalPath());
    } catch (RuntimeException e) {
      answer = unexpected(request, e);
    }
    try {
      write(answer, request, response);
      callback.succeeded();
    } catch (IOException | IngestException e) {
      // The client went away, or the store did when half of the answer was written.
      LOG.debug("Cannot end the answer to {}", request.getHttpURI(), e);
      callback.failed(e);
    }
    return true;
  }

  private Answer answer(Request request) {
    String path = request.getHttpURI().getCanonicalPath();
    if (path == null || !path.startsWith("/")) {
      throw Problem.badRequest("The request names no path.");
    }
    Door.Credentials from = credentials(request);
    door.admit(from);
    List<String> segments = Route.segments(path);
    segments.forEach(PlainText::checked);
    Found found = find(request.getMethod(), segments, path);
    Optional<Caller> caller = door.identify(from);
    Optional<Role> needs = found.route().needs();
    needs.ifPresent(role -> Door.require(caller, role));
    boolean unsafe = !SAFE.contains(found.route().method());
    if (unsafe) {
      door.requireOwnPage(from, needs.isEmpty());
    }
    Exchange exchange = new Exchange(request, found.values(), query(request), caller);
    if (found.route().shared()) {
      String key = path + "?" + request.getHttpURI().getQuery();
      return shared.find(key, () -> found.route().endpoint().answer(exchange));
    }
    try {
      return found.route().endpoint().answer(exchange);
    } finally {
      if (unsafe) {
        shared.forget();
      }
    }
  }

  private Found find(String method, List<String> segments, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    Set<String> allowed = new TreeSet<>();
    for (Route route : routes) {
      Optional<Map<String, String>> values = route.match(segments);
      if (values.isPresent()) {
        if (route.method().equals(asked)) {
          return new Found(route, values.get());
        }
        allowed.add(route.method());
      }
    }
    if (allowed.isEmpty()) {
      throw Problem.notFound("There is nothing at %s.".formatted(PlainText.brief(path)));
    }
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    throw Problem.of(405, "%s cannot be used there.".formatted(PlainText.brief(method)))
        .with("Allow", allowed.stream().collect(Collectors.joining(", ")));
  }

  private static Query query(Request request) {
    String query = request.getHttpURI().getQuery();
    try {
      return new Query(
          query == null || query.isEmpty()
              ? Fields.EMPTY
              : Request.extractQueryParameters(request));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw Problem.badRequest("The query of the request cannot be read.");
    }
  }

  private static Door.Credentials credentials(Request request) {
    return new Door.Credentials(
        Request.getRemoteAddr(request),
        header(request, "Authorization"),
        Cookies.find(request, Door.COOKIE),
        header(request, "X-CSRF-Token"),
        header(request, "Host"),
        header(request, "Origin"),
        header(request, "Sec-Fetch-Site"));
  }

  private static Optional<String> header(Request request, String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  private static Answer unexpected(Request request, RuntimeException e) {
    String path = request.getHttpURI().getCanonicalPath();
    if (e instanceof HttpException refused && refused.getCode() < 500) {
      return Problem.of(refused.getCode(), "The request cannot be read.").answer(path);
    }
    LOG.error("Cannot answer {} {}; this is a bug", request.getMethod(), path, e);
    return Problem.of(500, "This is a bug of bdp; its log has more.").answer(path);
  }

  private static void write(Answer answer, Request request, Response response) throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    SafeHeaders.add(response.getHeaders());
    if (answer.length() >= 0 && answer.status() != 304 && answer.status() != 204) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.length());
    }
    if (request.getMethod().equals("HEAD") || answer.length() == 0) {
      return;
    }
    try (OutputStream out = Content.Sink.asOutputStream(response)) {
      answer.body().writeTo(out);
    }
  }
}
