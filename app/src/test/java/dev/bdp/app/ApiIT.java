package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The API as a client sees it, on what real ingests left.
class ApiIT {
  private static final String INSULIN = "/api/v1/entries/uniprot/p01308";

  @TempDir Path directory;
  private Installation installation;
  private ServedInstallation served;

  @BeforeEach
  void serve() throws Exception {
    installation = Installation.fresh(directory);
    served = ServedInstallation.open(installation);
  }

  @AfterEach
  void close() {
    served.close();
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void aJobIsStartedWatchedAndReadBack() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.examples());
    String request =
        "{\"source\":\"uniprot_swissprot\",\"from\":\"%s\"}".formatted(release.toUri());
    HttpResponse<String> created = served.post("/api/v1/jobs", request);
    assertThat(created.statusCode()).isEqualTo(201);
    String location = created.headers().firstValue("Location").orElseThrow();
    assertThat(served.json(location).path("status").asText()).isEqualTo("pending");
    assertThat(served.post("/api/v1/jobs", request).statusCode()).isEqualTo(200);

    String id = location.substring(location.lastIndexOf('/') + 1);
    assertThat(installation.run("worker", "--job", id).exitCode()).isZero();

    String events = served.get(location + "/events").body();
    assertThat(events).contains("event: job\n", "\"status\":\"completed\"", "event: end\n");
    JsonNode job = served.json(location);
    assertThat(job.path("recordsStored").asInt()).isEqualTo(3);
    assertThat(job.path("percent").asInt()).isEqualTo(100);
    assertThat(served.json(location + "/grid").at("/types/2/cells").asText()).isEqualTo("d");
    assertThat(served.json(location + "/throughput").at("/points/0/parsed").asInt()).isEqualTo(3);
    JsonNode file = served.json(location + "/files").at("/items/1");
    assertThat(file.path("computedMd5")).isEqualTo(file.path("expectedMd5"));
    JsonNode again =
        ServedInstallation.MAPPER.readTree(served.post("/api/v1/jobs", request).body());
    assertThat(again.path("nothingToDo").asBoolean()).isTrue();

    assertThat(
            installation.rows(
                "SELECT message, context->>'by', context->>'role', context->>'address' FROM ingestion_job_logs WHERE message = 'Job is asked for'"))
        .containsExactly("Job is asked for|anybody|admin|127.0.0.1");
  }

  @Test
  void aCancelledJobGoesOnWhenItIsResumedAndItsLogSaysWhoDidIt() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.examples());
    served.post(
        "/api/v1/jobs",
        "{\"source\":\"uniprot_swissprot\",\"from\":\"%s\"}".formatted(release.toUri()));
    assertThat(served.post("/api/v1/jobs/1/cancel", "").body()).contains("\"changed\":true");
    assertThat(served.json("/api/v1/jobs/1").path("status").asText()).isEqualTo("cancelled");
    assertThat(served.post("/api/v1/jobs/1/cancel", "{}").body()).contains("\"changed\":false");
    assertThat(served.post("/api/v1/jobs/1/resume", "{\"maxFailed\":\"7\"}").body())
        .contains("\"changed\":true");
    assertThat(served.json("/api/v1/jobs/1").path("errorBudget").asText()).isEqualTo("7");
    List<String> audited = new ArrayList<>();
    for (JsonNode line : served.json("/api/v1/jobs/1/log?limit=500").path("items")) {
      if (line.at("/context/by").asText().equals("anybody")) {
        audited.add(line.path("message").asText());
      }
    }
    assertThat(audited)
        .containsExactly(
            "Job is asked for", "Job is cancelled", "Job is configured anew", "Job is resumed");
    assertThat(served.post("/api/v1/jobs/1/retry-failed", "{}").body()).contains("\"records\":0");
  }

  @Test
  void aFileComesFromTheStoreWholeOrInPartsUnderItsMd5() throws Exception {
    ingest("2026_01", TestRelease.examples());
    String path = INSULIN + "/versions/current/files/fasta";
    String fasta = installation.run("get", "uniprot/p01308", "--format", "fasta").out();
    HttpResponse<String> whole = served.get(path);
    assertThat(whole.body()).isEqualTo(fasta);
    String etag = whole.headers().firstValue("ETag").orElseThrow();
    assertThat(etag)
        .isEqualTo(
            "\""
                + dev.bdp.engine.record.Md5.hex(
                    fasta.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                + "\"");
    assertThat(part(path, "Range", "bytes=1-4")).isEqualTo("206 " + fasta.substring(1, 5));
    assertThat(part(path, "Range", "bytes=-5"))
        .isEqualTo("206 " + fasta.substring(fasta.length() - 5));
    assertThat(part(path, "Range", "bytes=999999-")).startsWith("416");
    assertThat(part(path, "If-None-Match", etag)).isEqualTo("304 ");
    HttpResponse<String> other =
        served.send(
            HttpRequest.newBuilder(served.uri(path))
                .header("Range", "bytes=0-1")
                .header("If-Range", "\"another\""));
    assertThat(other.statusCode()).isEqualTo(200);
    HttpResponse<String> head =
        served.send(
            HttpRequest.newBuilder(served.uri(path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(fasta.length());
    assertThat(head.body()).isEmpty();
  }

  @Test
  void anEntryIsFoundByAccessionNameGeneAndOrganismAsLongAsACurrentReleaseShowsIt()
      throws Exception {
    ingest("2026_01", TestRelease.examples());
    for (String question :
        List.of("q=P01308", "q=p013", "q=INS_HUMAN", "q=insulin", "q=ins%20human", "q=INS")) {
      assertThat(found(question)).as(question).contains("p01308");
    }
    assertThat(found("q=insulin&organism=homo%20sapiens")).contains("p01308");
    assertThat(found("q=insulin&organism=gallus")).doesNotContain("p01308");
    assertThat(found("q=insulin&source=uniprot_trembl")).isEmpty();
    assertThat(found("q=P01308").getFirst()).isEqualTo("p01308");

    List<String> without =
        TestRelease.examples().stream().filter(entry -> !entry.contains("P01308;")).toList();
    ingest("2026_02", without);
    // Answers may be a second old.
    await().untilAsserted(() -> assertThat(found("q=P01308")).isEmpty());
    assertThat(installation.run("releases", "rollback", "uniprot_swissprot").exitCode()).isZero();
    await().untilAsserted(() -> assertThat(found("q=P01308")).containsExactly("p01308"));
  }

  @Test
  void listsAreReadPageByPageToTheirEnd() throws Exception {
    ingest("2026_01", TestRelease.entries(7));
    List<String> all = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = served.json("/api/v1/releases/1/entries?limit=2" + next);
      page.path("items").forEach(item -> all.add(item.path("identifier").asText()));
      next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!next.isEmpty());
    assertThat(all)
        .containsExactlyElementsOf(
            installation.rows("SELECT slug FROM registry_entries ORDER BY slug"))
        .hasSize(7);
  }

  @Test
  void aReleaseSaysWhatItChanged() throws Exception {
    ingest("2026_01", TestRelease.examples());
    List<String> changed = new ArrayList<>(TestRelease.examples());
    changed.removeLast();
    changed.set(0, changed.getFirst().replaceFirst("(DE   RecName: Full=)", "$1New "));
    ingest("2026_02", changed);
    String tool =
        installation
            .run("releases", "diff", "2026_01", "2026_02", "--format", "jsonl", "--quiet")
            .out();
    List<String> lines = new ArrayList<>();
    served
        .json("/api/v1/releases/2/diff?fields=true")
        .path("items")
        .forEach(item -> lines.add(item.toString()));
    assertThat(lines).hasSize(2).containsExactlyElementsOf(tool.lines().toList());
    assertThat(served.get("/api/v1/releases/1/diff").statusCode()).isEqualTo(409);
  }

  @Test
  void aReleaseIsPinnedAndGoneBackToAndItsLogSaysWhoDidIt() throws Exception {
    ingest("2026_01", TestRelease.examples());
    ingest("2026_02", TestRelease.examples().subList(1, 3));
    assertThat(steerRelease(1, "pin")).isEqualTo("true superseded pinned");
    assertThat(steerRelease(1, "pin")).isEqualTo("false superseded pinned");
    assertThat(steerRelease(1, "unpin")).isEqualTo("true superseded");
    assertThat(steerRelease(1, "rollback")).isEqualTo("true current");
    assertThat(steerRelease(1, "rollback")).isEqualTo("false current");
    assertThat(served.json("/api/v1/releases/2").path("status").asText()).isEqualTo("superseded");
    assertThat(
            installation.rows(
                "SELECT job_id, message, context->>'by', context->>'role', context->>'address', context->>'before' FROM ingestion_job_logs WHERE message LIKE 'Release is%' AND context ? 'by' ORDER BY id"))
        .containsExactly(
            "1|Release is pinned|anybody|admin|127.0.0.1|null",
            "1|Release is unpinned|anybody|admin|127.0.0.1|null",
            "1|Release is made current|anybody|admin|127.0.0.1|uniprot/uniprot_swissprot@2026_02:1.0");

    installation.execute("UPDATE releases SET status = 'cleaned' WHERE id = 2");
    for (String verb : List.of("pin", "rollback")) {
      HttpResponse<String> refused = served.post("/api/v1/releases/2/" + verb, "{}");
      assertThat(refused.statusCode()).as(verb).isEqualTo(409);
      assertThat(refused.body()).contains("it is cleaned");
    }
    assertThat(served.post("/api/v1/releases/77/pin", "").statusCode()).isEqualTo(404);
    HttpRequest.Builder strange =
        HttpRequest.newBuilder(served.uri("/api/v1/releases/1/pin"))
            .POST(HttpRequest.BodyPublishers.noBody());
    assertThat(served.send(strange).statusCode()).isEqualTo(403);
  }

  private String steerRelease(int id, String verb) throws Exception {
    HttpResponse<String> answer = served.post("/api/v1/releases/" + id + "/" + verb, "");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode outcome = ServedInstallation.MAPPER.readTree(answer.body());
    JsonNode release = outcome.path("release");
    return outcome.path("changed").asText()
        + " "
        + release.path("status").asText()
        + (release.path("pinned").asBoolean() ? " pinned" : "");
  }

  @Test
  void aNameWithMarkupIsTextInJsonAndNothingElse() throws Exception {
    List<String> entries = new ArrayList<>(TestRelease.examples());
    entries.replaceAll(entry ->
        entry.replaceFirst("(DE   RecName: Full=)[^;]*;", "$1<script>alert(1)</script> insulin;"));
    ingest("2026_01", entries);
    HttpResponse<String> answer = served.get(INSULIN);
    JsonNode entry = ServedInstallation.MAPPER.readTree(answer.body());
    assertThat(entry.at("/view/title").asText()).isEqualTo("<script>alert(1)</script> insulin");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'");
    HttpResponse<String> missing = served.get("/api/v1/jobs?status=%3Cscript%3E");
    assertThat(missing.statusCode()).isEqualTo(400);
    assertThat(missing.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  private void ingest(String release, List<String> entries) throws Exception {
    Path from = TestRelease.write(directory.resolve(release), release, entries);
    Installation.Outcome outcome =
        installation.run("ingest", "uniprot_swissprot", "--from", from.toString());
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  private List<String> found(String question) throws Exception {
    List<String> identifiers = new ArrayList<>();
    served
        .json("/api/v1/entries?" + question)
        .path("items")
        .forEach(item -> identifiers.add(item.path("identifier").asText()));
    return identifiers;
  }

  private String part(String path, String header, String value) throws Exception {
    HttpResponse<String> answer =
        served.send(HttpRequest.newBuilder(served.uri(path)).header(header, value));
    return answer.statusCode() + " " + answer.body();
  }
}
