package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bdp.app.security.Role;
import dev.bdp.app.security.Token;
import dev.bdp.app.security.TokenFile;
import dev.bdp.app.serve.ServeSettings;
import dev.bdp.engine.failure.ConfigurationException;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Who is let in, and to do what.
class ApiAccessIT {
  private static final String CANCEL = "/api/v1/jobs/1/cancel";

  @TempDir Path directory;
  private Installation installation;

  @BeforeEach
  void install() throws Exception {
    installation = Installation.fresh(directory);
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void anotherAddressNeedsTokensOrThatItIsSaidAloud() {
    Optional<Path> none = Optional.empty();
    assertThatThrownBy(() -> new ServeSettings("0.0.0.0", 0, none, false, 1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("--token-file");
    assertThat(new ServeSettings("0.0.0.0", 0, none, true, 1).isOpenToOthers()).isTrue();
    assertThat(new ServeSettings("127.0.0.1", 0, none, false, 1).isOpenToOthers()).isFalse();
    assertThat(installation.run("serve", "--host", "0.0.0.0").exitCode()).isEqualTo(64);
  }

  @Test
  void aTokenReadsOrSteersAsItsRoleSays() throws Exception {
    Token.Issued reader = Token.issue("reader", Role.READ);
    Token.Issued admin = Token.issue("anna", Role.ADMIN);
    Path file = file("rw-------", reader.token().line(), admin.token().line());
    assertThat(Files.readString(file))
        .doesNotContain(reader.secret())
        .doesNotContain(admin.secret());
    installation.run("ingest", "uniprot_swissprot", "--from", "../examples/uniprot", "--detach");
    try (ServedInstallation served = ServedInstallation.withTokens(installation, file)) {
      assertThat(served.get("/api/v1/jobs").statusCode()).isEqualTo(401);
      assertThat(served.get("/metrics").statusCode()).isEqualTo(401);
      assertThat(served.get("/healthz").statusCode()).isEqualTo(200);
      assertThat(bearer(served, "GET", "/api/v1/jobs", "bdp_nothing")).isEqualTo(401);
      assertThat(bearer(served, "GET", "/api/v1/jobs", reader.secret())).isEqualTo(200);
      assertThat(bearer(served, "POST", CANCEL, reader.secret())).isEqualTo(403);
      assertThat(bearer(served, "POST", "/api/v1/releases/1/pin", reader.secret())).isEqualTo(403);
      assertThat(bearer(served, "POST", CANCEL, admin.secret())).isEqualTo(200);
      assertThat(
              installation.rows(
                  "SELECT context->>'by', context->>'role' FROM ingestion_job_logs WHERE message = 'Job is cancelled'"))
          .containsExactly("anna|admin");
    }
  }

  @Test
  void theSessionOfABrowserSteersOnlyFromItsOwnPages() throws Exception {
    Token.Issued admin = Token.issue("anna", Role.ADMIN);
    installation.run("ingest", "uniprot_swissprot", "--from", "../examples/uniprot", "--detach");
    try (ServedInstallation served =
        ServedInstallation.withTokens(installation, file("rw-------", admin.token().line()))) {
      HttpResponse<String> begun =
          served.send(
              HttpRequest.newBuilder(served.uri("/api/v1/session"))
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "{\"token\":\"" + admin.secret() + "\"}")));
      String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
      JsonNode session = ServedInstallation.MAPPER.readTree(begun.body());
      String csrf = session.path("csrfToken").asText();
      String pair = cookie.substring(0, cookie.indexOf(';'));
      assertThat(steer(served, "Cookie", pair)).isEqualTo(403);
      assertThat(steer(served, "Cookie", pair, "X-CSRF-Token", "other")).isEqualTo(403);
      assertThat(
              steer(served, "Cookie", pair, "X-CSRF-Token", csrf, "Origin", "https://evil.example"))
          .isEqualTo(403);
      assertThat(
              steer(served, "Cookie", pair, "X-CSRF-Token", csrf, "Sec-Fetch-Site", "cross-site"))
          .isEqualTo(403);
      assertThat(steer(served, "X-CSRF-Token", csrf)).isEqualTo(401);
      assertThat(steer(served, "Cookie", pair, "X-CSRF-Token", csrf)).isEqualTo(200);
      HttpResponse<String> ended =
          served.send(
              HttpRequest.newBuilder(served.uri("/api/v1/session"))
                  .headers("Cookie", pair, "X-CSRF-Token", csrf)
                  .DELETE());
      assertThat(ended.statusCode()).isEqualTo(204);
      assertThat(steer(served, "Cookie", pair, "X-CSRF-Token", csrf)).isEqualTo(401);
    }
  }

  @Test
  void inOpenModeOnlyThisMachineByItsNameIsAnswered() throws Exception {
    try (ServedInstallation served = ServedInstallation.open(installation)) {
      assertThat(raw(served, "evil.example")).startsWith("HTTP/1.1 403");
      assertThat(raw(served, "localhost:80")).startsWith("HTTP/1.1 200");
      assertThat(raw(served, "[::1]:80")).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void whoAsksTooOftenIsToldToWait() throws Exception {
    try (ServedInstallation served = ServedInstallation.limited(installation, 5)) {
      HttpResponse<String> answer = served.get("/healthz");
      for (int i = 0; i < 100 && answer.statusCode() == 200; i++) {
        answer = served.get("/healthz");
      }
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void aTokenFileThatOthersMayReadIsRefused() throws Exception {
    String line = Token.issue("anna", Role.ADMIN).token().line();
    assertThatThrownBy(() -> TokenFile.read(file("rw-r-----", line)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("chmod 600");
    assertThatThrownBy(() -> TokenFile.read(file("rw-------", line, "admin bob plain")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> TokenFile.read(file("rw-------", line, line)))
        .hasMessageContaining("the name anna again");
  }

  @Test
  void aTokenLetsInAsLongAsItIsInTheFile() throws Exception {
    Token.Issued reader = Token.issue("reader", Role.READ);
    Token.Issued admin = Token.issue("anna", Role.ADMIN);
    Token.Issued later = Token.issue("later", Role.READ);
    Path file = file("rw-------", reader.token().line(), admin.token().line());
    try (ServedInstallation served = ServedInstallation.withTokens(installation, file)) {
      String cookie = session(served, reader);
      assertThat(let(served, reader, cookie, admin, later)).isEqualTo("200 200 200 401");
      Files.write(file, List.of(admin.token().line(), later.token().line()));
      assertThat(let(served, reader, cookie, admin, later)).isEqualTo("401 401 200 200");
      Path other = file("rw-------", reader.token().line());
      Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
      assertThat(let(served, reader, cookie, admin, later)).isEqualTo("200 200 401 401");
      Files.write(file, List.of());
      assertThat(let(served, reader, cookie, admin, later)).isEqualTo("401 401 401 401");
    }
  }

  @Test
  void aDamagedFileKeepsTheTokensOfBeforeAndWarnsOnce() throws Exception {
    Token.Issued reader = Token.issue("reader", Role.READ);
    Token.Issued admin = Token.issue("anna", Role.ADMIN);
    Path file = file("rw-------", reader.token().line());
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger logger = (Logger) LoggerFactory.getLogger(TokenFile.class);
    logger.addAppender(log);
    try (ServedInstallation served = ServedInstallation.withTokens(installation, file)) {
      Files.writeString(file, admin.token().line() + "\nadmin bob");
      for (int i = 0; i < 3; i++) {
        assertThat(bearer(served, "GET", "/api/v1/jobs", reader.secret())).isEqualTo(200);
        assertThat(bearer(served, "GET", "/api/v1/jobs", admin.secret())).isEqualTo(401);
      }
      assertThat(warnings(log)).hasSize(1).first().asString().contains("line 2");

      Files.write(file, List.of(admin.token().line()));
      assertThat(bearer(served, "GET", "/api/v1/jobs", reader.secret())).isEqualTo(401);
      assertThat(bearer(served, "GET", "/api/v1/jobs", admin.secret())).isEqualTo(200);

      Files.delete(file);
      assertThat(bearer(served, "GET", "/api/v1/jobs", admin.secret())).isEqualTo(200);
      Files.write(file, List.of(reader.token().line()));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      assertThat(bearer(served, "GET", "/api/v1/jobs", admin.secret())).isEqualTo(200);
      assertThat(warnings(log)).hasSize(2);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      assertThat(bearer(served, "GET", "/api/v1/jobs", admin.secret())).isEqualTo(401);
      assertThat(bearer(served, "GET", "/api/v1/jobs", reader.secret())).isEqualTo(200);
    } finally {
      logger.detachAppender(log);
    }
  }

  private static List<String> warnings(ListAppender<ILoggingEvent> log) {
    return log.list.stream()
        .filter(event -> event.getLevel() == Level.WARN)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  /// How the reader's token and session and the tokens of two others are answered.
  private static String let(
      ServedInstallation served,
      Token.Issued reader,
      String cookie,
      Token.Issued admin,
      Token.Issued later)
      throws Exception {
    String path = "/api/v1/jobs";
    HttpRequest.Builder browser = HttpRequest.newBuilder(served.uri(path)).header("Cookie", cookie);
    return "%d %d %d %d"
        .formatted(
            bearer(served, "GET", path, reader.secret()),
            served.send(browser).statusCode(),
            bearer(served, "GET", path, admin.secret()),
            bearer(served, "GET", path, later.secret()));
  }

  private static String session(ServedInstallation served, Token.Issued issued) throws Exception {
    HttpResponse<String> begun =
        served.send(
            HttpRequest.newBuilder(served.uri("/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"token\":\"" + issued.secret() + "\"}")));
    String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private Path file(String rights, String... lines) throws IOException {
    Path file = Files.createTempFile(directory, "tokens", "");
    Files.write(file, List.of(lines));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  private static int bearer(ServedInstallation served, String method, String path, String token)
      throws Exception {
    return served
        .send(
            HttpRequest.newBuilder(served.uri(path))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody()))
        .statusCode();
  }

  private static int steer(ServedInstallation served, String... headers) throws Exception {
    return served
        .send(
            HttpRequest.newBuilder(served.uri(CANCEL))
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.noBody()))
        .statusCode();
  }

  private static String raw(ServedInstallation served, String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", served.server.uri().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET /api/v1/overview HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
