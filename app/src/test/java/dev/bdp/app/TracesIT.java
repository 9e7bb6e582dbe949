package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Spans as a collector gets them over HTTP, decoded with OpenTelemetry's own classes, from
/// processes of their own with the standard variables.
class TracesIT {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CALLER = "b7ad6b7169203331";

  @TempDir Path directory;
  private Installation installation;
  private HttpServer collector;
  private final List<ExportTraceServiceRequest> requests = new CopyOnWriteArrayList<>();
  private List<String> entries;

  @BeforeEach
  void start() throws Exception {
    installation = Installation.fresh(directory);
    entries = new ArrayList<>(TestRelease.entries(700));
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          try (exchange) {
            requests.add(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()));
            exchange.sendResponseHeaders(200, -1);
          }
        });
    collector.start();
  }

  @AfterEach
  void stop() {
    collector.stop(0);
  }

  @AfterAll
  static void stopDatabase() {
    Installation.stop();
  }

  @Test
  void aTraceGoesThroughAllProcessesAndNestsJobStagesUnitsAndStoreCalls() throws Exception {
    assertThat(traced("TRACEPARENT=00-" + TRACE + "-" + CALLER + "-01", ingest("--detach")))
        .isZero();
    assertThat(spans()).isEmpty();
    assertThat(traced("OTEL_SERVICE_NAME=night", "worker", "--job", "1", "--quiet")).isZero();
    List<Span> spans = spans();
    assertThat(spans.stream().map(span -> hex(span.getTraceId().toByteArray())).distinct())
        .containsExactly(TRACE);
    Map<String, Span> byId =
        spans.stream().collect(Collectors.toMap(TracesIT::id, Function.identity()));
    Span job = only(spans, "ingest uniprot_swissprot");
    assertThat(hex(job.getParentSpanId().toByteArray())).isEqualTo(CALLER);
    assertThat(attribute(job, "bdp.job.status")).isEqualTo("completed");
    for (String stage :
        List.of("pending", "downloading", "download_verified", "parsing", "storing")) {
      assertThat(parent(byId, only(spans, stage))).isEqualTo(job);
    }
    Map<String, Integer> units =
        Map.of("download unit", 2, "split unit", 1, "parse unit", 1, "store unit", 3);
    Map<String, String> stages =
        Map.of(
            "download unit", "downloading",
            "split unit", "download_verified",
            "parse unit", "parsing",
            "store unit", "storing");
    units.forEach((name, count) -> {
      List<Span> found = named(spans, name).toList();
      assertThat(found).as(name).hasSize(count);
      for (Span unit : found) {
        assertThat(parent(byId, unit).getName()).isEqualTo(stages.get(name));
        assertThat(attribute(unit, "bdp.unit.outcome")).isEqualTo("completed");
      }
    });
    List<Span> puts = named(spans, "store put").toList();
    assertThat(puts).hasSize(3);
    for (Span put : puts) {
      assertThat(parent(byId, put).getName()).isEqualTo("store unit");
      assertThat(put.getStartTimeUnixNano())
          .isGreaterThanOrEqualTo(parent(byId, put).getStartTimeUnixNano() - 1_000_000);
    }
    assertThat(spans).allSatisfy(span -> assertThat(within(span, job)).isTrue());
    assertThat(
            requests.getFirst().getResourceSpans(0).getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue()))
        .containsExactly("night");
  }

  @Test
  void aRunThatFailedSaysWhyAndTheNextOneHasATraceOfItsOwn() throws Exception {
    entries.set(5, entries.get(5).replaceFirst("(?m)^SQ .*\n", ""));
    assertThat(traced("", ingest("--max-failed", "0"))).isEqualTo(65);
    assertThat(traced("", ingest("--max-failed", "1"))).isZero();
    List<Span> jobs = named(spans(), "ingest uniprot_swissprot").toList();
    assertThat(jobs).hasSize(2);
    assertThat(jobs.get(0).getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_ERROR);
    assertThat(jobs.get(0).getStatus().getMessage()).contains("1 of 700 records failed");
    assertThat(jobs.get(1).getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_UNSET);
    assertThat(jobs.get(0).getTraceId()).isNotEqualTo(jobs.get(1).getTraceId());
  }

  @Test
  void nothingOfItIsLoadedWhereNobodyAsks() throws Exception {
    for (String[] command : List.of(new String[] {"--help"}, ingest())) {
      Path log = directory.resolve("classes.log");
      try (ChildProcess child =
          ChildProcess.bdp(
              List.of("env", "JAVA_TOOL_OPTIONS=-verbose:class", "OTEL_TRACES_EXPORTER=none"),
              installation,
              log,
              command)) {
        child.await();
        assertThat(child.output()).contains("dev.bdp.app.cli").doesNotContain("io.opentelemetry");
      }
    }
  }

  private String[] ingest(String... options) throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", entries);
    return Stream.concat(
            Stream.of("ingest", "uniprot_swissprot", "--quiet", "--from", release.toString()),
            Stream.of(options))
        .toArray(String[]::new);
  }

  private int traced(String variable, String... command) throws Exception {
    List<String> launcher =
        new ArrayList<>(
            List.of(
                "env",
                "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:"
                    + collector.getAddress().getPort()));
    if (!variable.isEmpty()) {
      launcher.add(variable);
    }
    try (ChildProcess child =
        ChildProcess.bdp(launcher, installation, directory.resolve("bdp.log"), command)) {
      return child.await();
    }
  }

  private List<Span> spans() {
    return requests.stream()
        .flatMap(request -> request.getResourceSpansList().stream())
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream())
        .toList();
  }

  private static Stream<Span> named(List<Span> spans, String name) {
    return spans.stream().filter(span -> span.getName().equals(name));
  }

  private static Span only(List<Span> spans, String name) {
    List<Span> found = named(spans, name).toList();
    assertThat(found).as(name).hasSize(1);
    return found.getFirst();
  }

  private static Span parent(Map<String, Span> byId, Span span) {
    Span parent = byId.get(hex(span.getParentSpanId().toByteArray()));
    assertThat(parent).as("parent of " + span.getName()).isNotNull();
    return parent;
  }

  /// The clocks of this machine and of its database are one, but for their resolution.
  private static boolean within(Span span, Span job) {
    return span.getStartTimeUnixNano() >= job.getStartTimeUnixNano() - 5_000_000
        && span.getEndTimeUnixNano() <= job.getEndTimeUnixNano() + 50_000_000;
  }

  private static String attribute(Span span, String key) {
    return span.getAttributesList().stream()
        .filter(attribute -> attribute.getKey().equals(key))
        .map(KeyValue::getValue)
        .findFirst()
        .orElseThrow()
        .getStringValue();
  }

  private static String id(Span span) {
    return hex(span.getSpanId().toByteArray());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
