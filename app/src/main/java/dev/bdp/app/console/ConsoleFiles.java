package dev.bdp.app.console;

import dev.bdp.app.http.Answer;
import dev.bdp.app.http.Exchange;
import dev.bdp.app.http.Problem;
import dev.bdp.app.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Serves the files of the console. The page of every route that the browser makes up is the same.
public final class ConsoleFiles {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
          + "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final List<String> PAGES =
      List.of(
          "/",
          "/jobs",
          "/jobs/{id}",
          "/workers",
          "/releases",
          "/releases/{id}",
          "/entries",
          "/entries/{organization}/{identifier}",
          "/sources");
  private static final String INDEX = "index.html";

  /// No name that could leave the folder.
  private static final Pattern NAME =
      Pattern.compile("([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(\\.[a-z0-9]+)+");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8");

  private final Map<String, Optional<StaticFile>> files = new ConcurrentHashMap<>();

  private record StaticFile(byte[] content, String contentType, String etag) {}

  public List<Route> routes() {
    return Stream.concat(
            PAGES.stream()
                .map(page -> Route.open("GET", page, exchange -> answer(exchange, INDEX))),
            Stream.of(
                Route.open(
                    "GET", "/{file...}", exchange -> answer(exchange, exchange.path("file")))))
        .toList();
  }

  private Answer answer(Exchange exchange, String name) {
    StaticFile file =
        find(name).orElseThrow(() -> Problem.notFound("There is no such page or file."));
    Answer answer =
        exchange.header("If-None-Match").filter(tags -> tags.contains(file.etag())).isPresent()
            ? Answer.empty(304)
            : Answer.bytes(200, file.contentType(), file.content());
    return answer
        .with("ETag", file.etag())
        .with("Cache-Control", "no-cache")
        .with("Content-Security-Policy", POLICY);
  }

  private Optional<StaticFile> find(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    Optional<StaticFile> known = files.get(name);
    if (known != null) {
      return known;
    }
    Optional<StaticFile> file = read(name);
    if (file.isPresent()) {
      files.put(name, file);
    }
    return file;
  }

  private static Optional<StaticFile> read(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream in = ConsoleFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] content = in.readAllBytes();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      String etag = "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
      return Optional.of(new StaticFile(content, type, etag));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
