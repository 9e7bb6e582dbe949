package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The files for Prometheus and Grafana: they name what exists, and nothing is left out.
class OpsFilesTest {
  private static final Path OPS = Path.of("..", "ops");
  private static final Path RULES = OPS.resolve("prometheus/alerts.yml");
  private static final Path RUNBOOKS = Path.of("..", "docs", "runbooks");
  private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9_]+)` \\| (\\w+) \\|.*");
  private static final Pattern ALERT = Pattern.compile(" +- alert: (\\w+)");
  private static final Pattern METRIC = Pattern.compile("\\b(?:bdp|jvm|process|system)_[a-z0-9_]+");

  @Test
  void everyMetricOfRulesAndDashboardsIsExposed() throws Exception {
    Set<String> known = series();
    List<String> expressions = new ArrayList<>(ruleExpressions());
    for (Path dashboard : dashboards()) {
      JsonNode board = new ObjectMapper().readTree(dashboard.toFile());
      board.findValues("expr").forEach(expression -> expressions.add(expression.asText()));
      board.findValues("definition").forEach(variable -> expressions.add(variable.asText()));
    }
    assertThat(expressions).hasSizeGreaterThan(50);
    for (String expression : expressions) {
      Matcher metric = METRIC.matcher(expression);
      int found = expression.contains("up{") ? 1 : 0;
      while (metric.find()) {
        assertThat(known).as(expression).contains(metric.group());
        found++;
      }
      assertThat(found).as(expression).isPositive();
    }
  }

  @Test
  void everyAlertHasAPageAndATestThatFiresAndOneThatIsSilent() throws Exception {
    List<String> alerts = alerts();
    assertThat(alerts).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    String rules = Files.readString(RULES);
    String tests = Files.readString(OPS.resolve("prometheus/alerts_test.yml"));
    for (String alert : alerts) {
      assertThat(rules)
          .contains("runbook_url: \"{{ $externalLabels.bdp_runbooks }}/%s.md\"".formatted(alert));
      assertThat(tests).contains("name: " + alert + " fires", "name: " + alert + " is silent");
      assertThat(Files.readString(RUNBOOKS.resolve(alert + ".md")))
          .startsWith("# " + alert + ": ")
          .contains("## What it means", "## How to see it", "## What to do");
    }
    try (var pages = Files.list(RUNBOOKS)) {
      assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(alerts);
    }
  }

  @Test
  void dashboardsAreWellFormed() throws Exception {
    Set<String> uids = new HashSet<>();
    for (Path file : dashboards()) {
      JsonNode board = new ObjectMapper().readTree(file.toFile());
      assertThat(uids.add(board.get("uid").asText())).as(file.toString()).isTrue();
      assertThat(board.at("/templating/list/0/name").asText()).isEqualTo("datasource");
      assertThat(board.at("/templating/list/0/type").asText()).isEqualTo("datasource");
      Set<Integer> ids = new HashSet<>();
      Set<String> taken = new HashSet<>();
      for (JsonNode panel : board.get("panels")) {
        String title = file + ": " + panel.get("title").asText();
        assertThat(ids.add(panel.get("id").asInt())).as(title).isTrue();
        assertThat(panel.at("/datasource/uid").asText()).as(title).isEqualTo("${datasource}");
        assertThat(panel.at("/fieldConfig/defaults/unit").asText()).as(title).isNotEmpty();
        assertThat(panel.at("/description").asText()).as(title).isNotEmpty();
        assertThat(panel.get("targets")).as(title).isNotEmpty();
        JsonNode place = panel.get("gridPos");
        for (int x = 0; x < place.get("w").asInt(); x++) {
          for (int y = 0; y < place.get("h").asInt(); y++) {
            String cell = (place.get("x").asInt() + x) + ":" + (place.get("y").asInt() + y);
            assertThat(taken.add(cell)).as(title + " overlaps").isTrue();
          }
        }
        assertThat(place.get("x").asInt() + place.get("w").asInt()).isLessThanOrEqualTo(24);
      }
    }
    assertThat(uids).hasSize(2);
  }

  /// The names of series that `docs/metrics.md` lists; `MetricsIT` compares it with the program.
  private static Set<String> series() throws Exception {
    Map<String, String> types = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("..", "docs", "metrics.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        types.put(row.group(1), row.group(2));
      }
    }
    Set<String> series = new TreeSet<>();
    types.forEach((name, type) -> {
      if (type.equals("histogram")) {
        series.addAll(List.of(name + "_bucket", name + "_sum", name + "_count"));
      } else {
        series.add(name);
      }
    });
    return series;
  }

  private static List<String> alerts() throws Exception {
    return Files.readAllLines(RULES).stream()
        .map(ALERT::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .toList();
  }

  private static List<String> ruleExpressions() throws Exception {
    return Files.readAllLines(RULES).stream().filter(line -> line.contains(" expr: ")).toList();
  }

  private static List<Path> dashboards() throws Exception {
    try (var files = Files.list(OPS.resolve("grafana/dashboards"))) {
      return files.sorted().toList();
    }
  }
}
