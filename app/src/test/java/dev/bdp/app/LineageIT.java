package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bdp.engine.record.Md5;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A lineage server hears of every state of every job, whoever carried the job there. What an event
/// must have is taken from the JSON schema of OpenLineage 2-0-2.
class LineageIT {
  private static final Set<String> EVENT_TYPES =
      Set.of("START", "RUNNING", "COMPLETE", "ABORT", "FAIL", "OTHER");
  private static final String[] WHOLE_RUN = {
    "START", "RUNNING", "RUNNING", "RUNNING", "RUNNING", "COMPLETE"
  };

  @TempDir Path directory;
  private Installation installation;
  private LineageReceiver receiver;
  private List<String> entries;

  @BeforeEach
  void start() throws Exception {
    installation = Installation.fresh(directory);
    receiver = new LineageReceiver();
    entries = new ArrayList<>(TestRelease.entries(20));
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @AfterAll
  static void stopDatabase() {
    Installation.stop();
  }

  @Test
  void aRunIsToldFromStartToEndWithItsFilesCountsAndDatasets() throws Exception {
    assertThat(ingest("--lineage", receiver.url()).exitCode()).isZero();
    assertThat(receiver.types()).containsExactly(WHOLE_RUN);
    receiver.events().forEach(LineageIT::assertIsARunEvent);
    assertThat(receiver.events().stream().map(LineageIT::runId).distinct()).hasSize(1);
    JsonNode last = receiver.events().getLast();
    assertThat(last.at("/job/name").asText()).isEqualTo("uniprot.uniprot_swissprot");
    assertThat(last.at("/job/namespace").asText()).isEqualTo("bdp");
    assertThat(last.at("/run/facets/bdp_ingest/release").asText()).isEqualTo("2026_01");
    assertThat(last.at("/run/facets/bdp_ingest/records/stored").asInt()).isEqualTo(20);
    assertThat(last.at("/run/facets/bdp_ingest/records/total").asInt()).isEqualTo(20);
    Path file = directory.resolve("r").resolve("uniprot_sprot.dat.gz");
    JsonNode input = named(last.get("inputs"), file.toString());
    assertThat(input.get("namespace").asText()).isEqualTo("file");
    assertThat(input.at("/facets/bdp_file/md5").asText())
        .isEqualTo(Md5.hex(Files.readAllBytes(file)));
    assertThat(input.at("/facets/bdp_file/status").asText()).isEqualTo("verified");
    assertThat(input.at("/facets/version/datasetVersion").asText()).isEqualTo("2026_01:1.0");
    assertThat(input.at("/inputFacets/dataQualityMetrics/rowCount").asInt()).isEqualTo(20);
    assertThat(input.at("/inputFacets/dataQualityMetrics/bytes").asLong())
        .isEqualTo(Files.size(file));
    JsonNode objects = named(last.get("outputs"), installation.store().resolve("uniprot") + "");
    assertThat(objects.at("/outputFacets/outputStatistics/rowCount").asInt()).isEqualTo(20);
    URI database = URI.create(installation.url().substring("jdbc:".length()));
    JsonNode table =
        named(last.get("outputs"), database.getPath().substring(1) + ".public.protein_metadata");
    assertThat(table.get("namespace").asText())
        .isEqualTo("postgres://127.0.0.1:" + database.getPort());
    assertThat(last.toString()).doesNotContain("password", "user=bdp");
  }

  @Test
  void whatWorkersAndCommandsDidWithoutItIsToldLaterAndEachRunHasItsOwnId() throws Exception {
    entries.set(5, entries.get(5).replaceFirst("(?m)^SQ .*\n", ""));
    assertThat(ingest("--max-failed", "0").exitCode()).isEqualTo(65);
    assertThat(ingest("--max-failed", "1", "--detach").exitCode()).isZero();
    assertThat(installation.run("job", "cancel", "1").exitCode()).isZero();
    assertThat(receiver.events()).isEmpty();
    assertThat(ingest("--max-failed", "1", "--lineage", receiver.url()).exitCode()).isZero();
    assertThat(receiver.types())
        .startsWith("START", "RUNNING", "RUNNING", "RUNNING", "FAIL", "START", "ABORT", "START")
        .endsWith("RUNNING", "COMPLETE");
    receiver.events().forEach(LineageIT::assertIsARunEvent);
    assertThat(receiver.events().stream().map(LineageIT::runId).distinct()).hasSize(3);
    JsonNode failure = receiver.events().get(4);
    assertThat(failure.at("/run/facets/errorMessage/message").asText())
        .startsWith("Cannot ingest job 1 (uniprot_swissprot 2026_01): 1 of 20 records failed");
    assertThat(failure.at("/run/facets/errorMessage/programmingLanguage").asText())
        .isEqualTo("JAVA");
    assertThat(ingest("--lineage", receiver.url()).out()).contains("nothing to do");
    assertThat(receiver.types().stream().filter("COMPLETE"::equals)).hasSize(1);
  }

  @Test
  void aServerThatIsAwayHoldsNothingUpAndHearsAllOfItLater() throws Exception {
    receiver.answer(503);
    assertThat(ingest("--lineage", receiver.url()).exitCode()).isZero();
    assertThat(Set.copyOf(receiver.types())).containsExactly("START");
    int before = receiver.events().size();
    receiver.answer(200);
    Path file = TestRelease.write(directory.resolve("r2"), "2026_02", entries);
    assertThat(installation.ingest(file, "--lineage", receiver.url()).exitCode()).isZero();
    List<String> types = receiver.types();
    assertThat(types.subList(before, before + WHOLE_RUN.length)).containsExactly(WHOLE_RUN);
    assertThat(types.subList(before + WHOLE_RUN.length, types.size())).containsExactly(WHOLE_RUN);
  }

  @Test
  void anEventWhoseSenderDiedIsSentAgainAsTheSameEvent() throws Exception {
    assertThat(ingest("--detach").exitCode()).isZero();
    CountDownLatch answered = new CountDownLatch(1);
    receiver.holdUntil(answered);
    try (ChildProcess worker =
        ChildProcess.bdp(
            installation, directory.resolve("w.log"), "worker", "--lineage", receiver.url())) {
      await().atMost(Duration.ofSeconds(60)).until(() -> !receiver.events().isEmpty());
      worker.signal("KILL");
      worker.await();
    }
    answered.countDown();
    assertThat(
            installation
                .run(
                    "worker",
                    "--job",
                    "1",
                    "--quiet",
                    "--lineage",
                    receiver.url(),
                    "--lease",
                    "20s")
                .exitCode())
        .isZero();
    for (String field : List.of("eventType", "eventTime", "run", "job")) {
      assertThat(receiver.events().get(1).get(field))
          .isEqualTo(receiver.events().get(0).get(field));
    }
    assertThat(receiver.types().subList(1, receiver.types().size())).containsExactly(WHOLE_RUN);
  }

  @Test
  void aRefusedEventIsLeftOutAndAFileHasAnEventALine() throws Exception {
    receiver.answer(422);
    assertThat(ingest("--lineage", receiver.url()).exitCode()).isZero();
    assertThat(receiver.types()).containsExactly(WHOLE_RUN);
    Path file = directory.resolve("lineage.jsonl");
    Path release = TestRelease.write(directory.resolve("r2"), "2026_02", entries);
    assertThat(installation.ingest(release, "--lineage", "file:" + file).exitCode()).isZero();
    List<String> types = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode event = new ObjectMapper().readTree(line);
      assertIsARunEvent(event);
      types.add(event.get("eventType").asText());
    }
    assertThat(types).containsExactly(WHOLE_RUN);
    // Before anything else is done.
    Installation.Outcome wrong = installation.ingest(release, "--lineage", "kafka://x");
    assertThat(wrong.exitCode()).isEqualTo(64);
    assertThat(wrong.err()).contains("Cannot send lineage to kafka://x");
  }

  private static void assertIsARunEvent(JsonNode event) {
    assertThat(EVENT_TYPES).contains(event.get("eventType").asText());
    assertThat(OffsetDateTime.parse(event.get("eventTime").asText())).isNotNull();
    assertThat(URI.create(event.get("producer").asText()).isAbsolute()).isTrue();
    assertThat(event.get("schemaURL").asText())
        .isEqualTo("https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent");
    assertThat(UUID.fromString(runId(event))).isNotNull();
    List<JsonNode> holders = new ArrayList<>(List.of(event.get("run"), event.get("job")));
    assertThat(event.get("inputs").isArray() && event.get("outputs").isArray()).isTrue();
    event.get("inputs").forEach(holders::add);
    event.get("outputs").forEach(holders::add);
    for (JsonNode holder : holders.subList(1, holders.size())) {
      assertThat(holder.get("namespace").asText()).isNotEmpty();
      assertThat(holder.get("name").asText()).isNotEmpty();
    }
    for (JsonNode holder : holders) {
      for (String kind : List.of("facets", "inputFacets", "outputFacets")) {
        for (JsonNode facet : holder.path(kind)) {
          assertThat(URI.create(facet.get("_producer").asText()).isAbsolute()).isTrue();
          assertThat(URI.create(facet.get("_schemaURL").asText()).isAbsolute()).isTrue();
        }
      }
    }
  }

  private static String runId(JsonNode event) {
    return event.at("/run/runId").asText();
  }

  private static JsonNode named(JsonNode datasets, String name) {
    return StreamSupport.stream(datasets.spliterator(), false)
        .filter(dataset -> dataset.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + name + " in " + datasets));
  }

  private Installation.Outcome ingest(String... options) throws Exception {
    Path release = directory.resolve("r");
    if (!Files.exists(release)) {
      TestRelease.write(release, "2026_01", entries);
    }
    return installation.ingest(release, options);
  }
}
