package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bdp.app.metrics.Metrics;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.ObjectStores;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Prometheus reads, of real ingests.
class MetricsIT {
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z0-9_]+)` \\| (\\w+) \\| ([^|]*) \\| ([^|]+) \\|");

  @TempDir Path directory;
  private Installation installation;
  private MeteredIngests ingests;

  @BeforeEach
  void install() throws Exception {
    installation = Installation.fresh(directory);
    ingests = new MeteredIngests(installation, directory);
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void thePageListsEachMetricAndEachListedMetricIsExposed() throws Exception {
    Scrape scrape = ingests.run(120);
    List<String> page = Files.readAllLines(Path.of("..", "docs", "metrics.md"));
    SortedSet<String> listed = new TreeSet<>();
    for (String line : page) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        assertThat(row.group(4)).as(line).isNotBlank();
        listed.add(row.group(1) + " " + row.group(2) + " " + row.group(3).replace("`", "").strip());
      }
    }
    SortedSet<String> exposed = scrape.shapes();
    installation.execute("UPDATE ingestion_jobs SET status = 'storing', completed_at = NULL");
    exposed.addAll(ingests.tables().shapes());
    assertThat(listed).filteredOn(shape -> shape.startsWith("bdp_")).hasSizeGreaterThan(40);
    assertThat(exposed.stream().filter(shape -> shape.startsWith("bdp_")))
        .containsExactlyElementsOf(listed.stream().filter(s -> s.startsWith("bdp_")).toList());
    // Which metrics a virtual machine has depends on its collector.
    assertThat(listed.stream().map(shape -> shape.split(" ")[0]))
        .containsAll(exposed.stream().map(shape -> shape.split(" ")[0]).toList());
  }

  @Test
  void whatTheMetricsSayIsWhatTheTablesAndTheStoreHold() throws Exception {
    Scrape scrape = ingests.run(120);
    assertThat(scrape.value("bdp_database_up")).isEqualTo(1);
    assertThat(scrape.value("bdp_jobs", "source", "uniprot_swissprot", "status", "completed"))
        .isEqualTo(1);
    assertThat(scrape.value("bdp_records", "state", "processed")).isEqualTo(120);
    assertThat(scrape.value("bdp_records", "state", "stored")).isEqualTo(120);
    assertThat(scrape.value("bdp_jobs_failed_unresolved")).isZero();
    assertThat(scrape.value("bdp_jobs_unbalanced")).isZero();
    assertThat(scrape.value("bdp_release_entries", "organization", "uniprot")).isEqualTo(120);
    assertThat(scrape.value("bdp_release_info", "release", "2026_01")).isEqualTo(1);
    long units =
        Long.parseLong(installation.rows("SELECT count(*) FROM ingestion_work_units").getFirst());
    assertThat(scrape.value("bdp_units_claimed_total")).isEqualTo(units);
    assertThat(scrape.value("bdp_unit_duration_seconds_count", "outcome", "completed"))
        .isEqualTo(units);
    assertThat(
            scrape.value(
                "bdp_unit_duration_seconds_bucket",
                "unit_type",
                "store",
                "outcome",
                "completed",
                "le",
                "+Inf"))
        .isEqualTo(4);
    assertThat(scrape.value("bdp_unit_records_total", "unit_type", "parse")).isEqualTo(120);
    assertThat(scrape.value("bdp_object_operation_objects_total", "operation", "put"))
        .isEqualTo(installation.objects("uniprot").size());
    assertThat(scrape.value("bdp_download_bytes_total"))
        .isEqualTo(
            Files.size(directory.resolve("r/uniprot_sprot.dat.gz"))
                + Files.size(directory.resolve("r/RELEASE.metalink")));
    assertThat(scrape.value("bdp_units_running")).isZero();
    assertThat(scrape.value("bdp_job_transitions_total", "to", "completed")).isEqualTo(1);
  }

  @Test
  void noLabelGrowsWithTheRecords() throws Exception {
    Scrape few = ingests.run(30);
    Path other = directory.resolve("other");
    Scrape many = new MeteredIngests(Installation.fresh(other), other).run(300);
    assertThat(series(many)).isEqualTo(series(few));
  }

  private static List<String> series(Scrape scrape) {
    return scrape.samples().stream()
        .map(sample -> sample.name() + sample.labels())
        .filter(name -> name.startsWith("bdp_"))
        .sorted()
        .toList();
  }

  @Test
  void aDatabaseThatIsAwayIsSaidByAGaugeAndNotByAnError() throws Exception {
    try (Database database = Database.open(installation.url(), 3);
        ObjectStore objects = ObjectStores.open(installation.store().toString());
        Metrics metrics = Metrics.ofProcessAndTables(database, objects)) {
      assertThat(MeteredIngests.read(metrics).value("bdp_database_up")).isEqualTo(1);
      String name = installation.url().replaceFirst(".*/(\\w+)\\?.*", "$1");
      try (var connection = java.sql.DriverManager.getConnection(Installation.server());
          var statement = connection.createStatement()) {
        statement.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
        statement.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                + name
                + "'");
      }
      await()
          .atMost(java.time.Duration.ofSeconds(90))
          .untilAsserted(
              () -> assertThat(MeteredIngests.read(metrics).value("bdp_database_up")).isZero());
      Scrape without = MeteredIngests.read(metrics);
      assertThat(without.value("bdp_jobs")).isNaN();
      assertThat(without.value("bdp_units_claimed_total")).isZero();
    }
  }

  @Test
  void aWorkerExposesWhatItDoesAndLeavesTheTablesToOthers() throws Exception {
    try (ChildProcess worker =
        ChildProcess.bdp(
            installation, directory.resolve("w.log"), "worker", "--metrics-port", "0")) {
      await().until(() -> worker.output().contains("metrics at "));
      String at = worker.output().replaceFirst("(?s).*metrics at (\\S+).*", "$1");
      assertThat(at).startsWith("http://127.0.0.1:").endsWith("/metrics");
      HttpResponse<String> plain = get(at, "text/plain");
      assertThat(plain.statusCode()).isEqualTo(200);
      assertThat(plain.headers().firstValue("Content-Type").orElseThrow())
          .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
      Scrape scrape = Scrape.parse(plain.body());
      assertThat(scrape.value("bdp_units_claimed_total")).isZero();
      assertThat(scrape.value("jvm_memory_used_bytes")).isPositive();
      assertThat(scrape.value("bdp_database_up")).isNaN();
      assertThat(get(at, "application/openmetrics-text; version=1.0.0").body()).endsWith("# EOF\n");
      assertThat(get(at.replace("/metrics", "/other"), "*/*").statusCode()).isEqualTo(404);
      worker.signal("TERM");
      assertThat(worker.await()).isZero();
    }
  }

  private static HttpResponse<String> get(String url, String accept) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(url)).header("Accept", accept).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
