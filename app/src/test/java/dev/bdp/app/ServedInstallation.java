package dev.bdp.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bdp.app.metrics.Metrics;
import dev.bdp.app.serve.RunningServer;
import dev.bdp.app.serve.ServeSettings;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.object.LocalObjectStore;
import dev.bdp.engine.object.ObjectStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The server of an installation, and a client that asks it.
final class ServedInstallation implements AutoCloseable {
  static final ObjectMapper MAPPER = new ObjectMapper();

  final Database database;
  final ObjectStore objects;
  final RunningServer server;
  private final Metrics metrics;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private ServedInstallation(Installation installation, ServeSettings settings) {
    database = Database.open(installation.url(), ServeSettings.CONNECTIONS);
    objects = new LocalObjectStore(installation.store());
    metrics = Metrics.ofProcessAndTables(database, objects);
    server = RunningServer.start(settings, database, objects, metrics);
  }

  static ServedInstallation open(Installation installation) {
    return new ServedInstallation(
        installation, new ServeSettings("127.0.0.1", 0, Optional.empty(), false, 1_000_000));
  }

  static ServedInstallation withTokens(Installation installation, Path file) {
    return new ServedInstallation(
        installation, new ServeSettings("127.0.0.1", 0, Optional.of(file), false, 1_000_000));
  }

  static ServedInstallation limited(Installation installation, int requests) {
    return new ServedInstallation(
        installation, new ServeSettings("127.0.0.1", 0, Optional.empty(), false, requests));
  }

  URI uri(String path) {
    return server.uri().resolve(path);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(
        request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return MAPPER.readTree(get(path).body());
  }

  /// Sends what the console sends.
  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .header("X-CSRF-Token", json("/api/v1/session").path("csrfToken").asText())
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Override
  public void close() {
    client.close();
    server.close();
    metrics.close();
    objects.close();
    database.close();
  }
}
