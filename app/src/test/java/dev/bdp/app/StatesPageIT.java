package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.RawFileStatus;
import dev.bdp.engine.record.RecordStatus;
import dev.bdp.engine.work.UnitStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drawn states are those of the tables and of the enums.
class StatesPageIT {
  private static final Map<String, Class<? extends Enum<?>>> ENUMS =
      Map.of(
          "ingestion_jobs", JobStatus.class,
          "ingestion_raw_files", RawFileStatus.class,
          "ingestion_work_units", UnitStatus.class,
          "ingestion_staged_records", RecordStatus.class);

  @TempDir Path directory;

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void thePageDrawsTheStatesOfTheTablesAndOfTheEnums() throws Exception {
    Map<String, Set<String>> drawn = drawn();
    assertThat(drawn.keySet())
        .containsAll(ENUMS.keySet())
        .contains("ingestion_file_uploads", "releases");
    Installation installation = Installation.fresh(directory);
    Database.open(installation.url(), 2).close();
    for (Map.Entry<String, Set<String>> machine : drawn.entrySet()) {
      assertThat(machine.getValue())
          .as(machine.getKey())
          .isEqualTo(checked(installation, machine.getKey()));
    }
    ENUMS.forEach((table, type) ->
        assertThat(drawn.get(table))
            .as(table)
            .isEqualTo(
                Arrays.stream(type.getEnumConstants())
                    .map(EnumText::of)
                    .collect(Collectors.toCollection(TreeSet::new))));
  }

  /// The states of each table, by its name in a heading.
  private static Map<String, Set<String>> drawn() throws Exception {
    Map<String, Set<String>> machines = new LinkedHashMap<>();
    Pattern arrow = Pattern.compile("  (\\[\\*]|\\w+) --> (\\w+)(: .*)?");
    String table = "";
    for (String line : Files.readAllLines(Path.of("..", "docs", "states.md"))) {
      if (line.startsWith("## ")) {
        table = line.substring(line.indexOf('`') + 1, line.length() - 1);
        machines.put(table, new TreeSet<>());
      }
      Matcher matcher = arrow.matcher(line);
      if (matcher.matches()) {
        machines.get(table).add(matcher.group(2));
        if (!matcher.group(1).equals("[*]")) {
          machines.get(table).add(matcher.group(1));
        }
      }
    }
    return machines;
  }

  private static Set<String> checked(Installation installation, String table) throws Exception {
    String check =
        installation
            .rows(
                "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = '%s'::regclass AND conname = '%s_status_check'"
                    .formatted(table, table))
            .getFirst();
    Set<String> states = new TreeSet<>();
    Matcher texts = Pattern.compile("'(\\w+)'").matcher(check);
    while (texts.find()) {
      states.add(texts.group(1));
    }
    return states;
  }
}
