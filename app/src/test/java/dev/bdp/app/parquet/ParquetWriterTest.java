package dev.bdp.app.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.content.TypedColumn;
import dev.bdp.engine.content.TypedColumn.Type;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files as DuckDB reads them.
class ParquetWriterTest {
  private static final List<TypedColumn> COLUMNS =
      List.of(
          new TypedColumn("id", Type.INTEGER, false, false),
          new TypedColumn("text", Type.TEXT, false, true),
          new TypedColumn("big", Type.BIGINT, false, true),
          new TypedColumn("mass", Type.DOUBLE, false, true),
          new TypedColumn("flag", Type.BOOLEAN, false, true),
          new TypedColumn("day", Type.DATE, false, true),
          new TypedColumn("at", Type.TIMESTAMP, false, true),
          new TypedColumn("bytes", Type.BYTES, false, true),
          new TypedColumn("json", Type.JSON, false, true),
          new TypedColumn("texts", Type.TEXT, true, true),
          new TypedColumn("numbers", Type.INTEGER, true, false));

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("x.parquet");
  }

  @Test
  void everyTypeKeepsItsValuesAndNulls() throws Exception {
    write(
        COLUMNS,
        List.of(
            new Object[] {
              1,
              "héllo, \"wörld\"",
              1L << 40,
              0.1,
              true,
              LocalDate.of(1969, 7, 20),
              Instant.parse("1969-07-20T20:17:40.123456Z"),
              new byte[] {0, (byte) 255},
              "{\"a\": [1]}",
              Arrays.asList("a", null, ""),
              List.of(3, -4)
            },
            new Object[] {2, null, null, null, null, null, null, null, null, List.of(), List.of()},
            new Object[] {
              3,
              "",
              -1L,
              -2.5e300,
              false,
              LocalDate.EPOCH,
              Instant.EPOCH,
              null,
              null,
              null,
              List.of()
            }));
    assertThat(
            duckDb(
                "SELECT id, text, big, mass, flag, day, \"at\" AT TIME ZONE 'UTC', hex(bytes), json->>'$.a[0]', texts, numbers FROM '%s'"))
        .containsExactly(
            "1|héllo, \"wörld\"|1099511627776|0.1|true|1969-07-20|1969-07-20 20:17:40.123456|00FF|1|[a, NULL, '']|[3, -4]",
            "2|null|null|null|null|null|null|null|null|[]|[]",
            "3||-1|-2.5E300|false|1970-01-01|1970-01-01 00:00:00.0|null|null|null|[]");
  }

  @Test
  void aFileWithoutRowsHasItsColumns() throws Exception {
    write(COLUMNS, List.of());
    assertThat(duckDb("SELECT count(*) FROM '%s'")).containsExactly("0");
    assertThat(duckDb("SELECT column_type FROM (DESCRIBE FROM '%s')"))
        .containsExactly(
            "INTEGER",
            "VARCHAR",
            "BIGINT",
            "DOUBLE",
            "BOOLEAN",
            "DATE",
            "TIMESTAMP WITH TIME ZONE",
            "BLOB",
            "JSON",
            "VARCHAR[]",
            "INTEGER[]");
  }

  @Test
  void manyRowsAreSeveralRowGroupsWithTheirStatistics() throws Exception {
    long seed = 20260128;
    System.out.println("Rows from seed " + seed);
    SplittableRandom random = new SplittableRandom(seed);
    List<Object[]> rows = new ArrayList<>();
    long sum = 0;
    for (int i = 0; i < 60_000; i++) {
      long value = random.nextLong(1_000_000_000);
      sum += value;
      byte[] text = new byte[700];
      random.nextBytes(text);
      rows.add(new Object[] {i, text, value});
    }
    write(
        List.of(
            new TypedColumn("id", Type.INTEGER, false, false),
            new TypedColumn("noise", Type.BYTES, false, false),
            new TypedColumn("value", Type.BIGINT, false, false)),
        rows);
    assertThat(duckDb("SELECT count(*), count(DISTINCT id), sum(value) FROM '%s'"))
        .containsExactly("60000|60000|" + sum);
    assertThat(duckDb("SELECT hex(noise) FROM '%s' WHERE id = 59999"))
        .containsExactly(
            java.util.HexFormat.of().withUpperCase().formatHex((byte[]) rows.getLast()[1]));
    assertThat(
            duckDb(
                "SELECT count(DISTINCT row_group_id) > 1, min(stats_min_value::int), max(stats_max_value::int) FROM parquet_metadata('%s') WHERE path_in_schema = 'id'"))
        .containsExactly("true|0|59999");
  }

  private void write(List<TypedColumn> columns, List<Object[]> rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      ParquetWriter writer = new ParquetWriter(out, columns, Map.of("made.by", "test"));
      for (Object[] row : rows) {
        writer.write(row);
      }
      writer.finish();
    }
  }

  private List<String> duckDb(String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql.formatted(file))) {
      while (rows.next()) {
        List<String> line = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.add(rows.getString(i));
        }
        lines.add(String.join("|", line.stream().map(String::valueOf).toList()));
      }
    }
    return lines;
  }
}
