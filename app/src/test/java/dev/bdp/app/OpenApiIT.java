package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.bdp.app.http.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The document of the API says what the server does.
class OpenApiIT {
  @TempDir Path directory;

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void everyRouteIsInTheDocumentAndEveryAnswerIsAsItSays() throws Exception {
    Installation installation = Installation.fresh(directory);
    List<String> entries = new ArrayList<>(TestRelease.examples());
    entries.add("ID   BROKEN\n//\n");
    String first = TestRelease.write(directory.resolve("a"), "2026_01", entries).toString();
    installation.run("ingest", "uniprot_swissprot", "--from", first, "--max-failed", "1");
    List<String> fewer = TestRelease.examples().subList(1, 3);
    String second = TestRelease.write(directory.resolve("b"), "2026_02", fewer).toString();
    installation.run("ingest", "uniprot_swissprot", "--from", second);
    try (ServedInstallation served = ServedInstallation.open(installation)) {
      JsonNode document = served.json("/api/v1/openapi.json");
      assertThat(routes(document)).isEqualTo(routes(served.server.routes()));
      List<String> wrong = new ArrayList<>();
      int checked = 0;
      for (String path : concrete(document)) {
        wrong.addAll(check(served, document, path));
        checked++;
      }
      assertThat(wrong).isEmpty();
      assertThat(checked).isGreaterThan(18);
      assertThat(served.json("/api/v1/jobs/1/failed").path("items")).hasSize(1);
      JsonNode problem = served.json("/api/v1/jobs/99");
      assertThat(schema(document, "/components/schemas/Problem").validate(problem)).isEmpty();
      JsonNode steered =
          ServedInstallation.MAPPER.readTree(served.post("/api/v1/jobs/1/cancel", "{}").body());
      assertThat(schema(document, "/components/schemas/Steered").validate(steered)).isEmpty();
      JsonNode pinned =
          ServedInstallation.MAPPER.readTree(served.post("/api/v1/releases/1/pin", "{}").body());
      assertThat(schema(document, "/components/schemas/SteeredRelease").validate(pinned)).isEmpty();
    }
  }

  private static Set<String> routes(JsonNode document) {
    Set<String> routes = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(method -> routes.add(method + " " + path.getKey())));
    return routes;
  }

  /// Those of the API: pages and files of the console are not part of it.
  private static Set<String> routes(List<Route> served) {
    Set<String> routes = new TreeSet<>();
    served.stream()
        .filter(route ->
            route.path().startsWith("/api/")
                || Set.of("/healthz", "/readyz", "/metrics").contains(route.path()))
        .forEach(route ->
            routes.add(route.method().toLowerCase(java.util.Locale.ROOT) + " " + route.path()));
    return routes;
  }

  /// The templates of what can be read as JSON.
  private static List<String> concrete(JsonNode document) {
    List<String> paths = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path -> {
          if (!answer(path.getValue()).isMissingNode()) {
            paths.add(path.getKey());
          }
        });
    return paths;
  }

  private static JsonNode answer(JsonNode path) {
    return path.at("/get/responses/200/content/application~1json/schema");
  }

  private static List<String> check(ServedInstallation served, JsonNode document, String template)
      throws Exception {
    List<String> wrong = new ArrayList<>();
    for (String id : template.contains("{id}") ? List.of("1", "2") : List.of("")) {
      String path =
          template
              .replace("{id}", id)
              .replace("{organization}", "uniprot")
              .replace("{identifier}", "p01308");
      if (path.equals("/api/v1/releases/1/diff")) {
        continue; // the first release changed nothing
      }
      String query = template.endsWith("/entries") && id.isEmpty() ? "?q=insulin" : "";
      JsonNode body = served.json(path + query);
      String pointer =
          "/paths/"
              + template.replace("~", "~0").replace("/", "~1")
              + "/get/responses/200/content/application~1json/schema";
      schema(document, pointer).validate(body).forEach(message -> wrong.add(path + ": " + message));
    }
    return wrong;
  }

  /// A schema of the document, beside those that it refers to.
  private static JsonSchema schema(JsonNode document, String pointer) {
    ObjectNode schema = ServedInstallation.MAPPER.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.setAll((ObjectNode) document.at(pointer).deepCopy());
    schema.set("components", document.path("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
  }
}
