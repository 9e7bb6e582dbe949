package dev.bdp.engine.content;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.registry.Release;
import dev.bdp.engine.source.TypedTable;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of a typed table that a release shows, each after the identifier and the version of its
/// entry.
public record TypedRows(Release release, String table, List<TypedColumn> columns) {
  private static final int OWN = 2;

  /// Looks up the columns of a table.
  public static TypedRows of(Transaction transaction, Release release, TypedTable<?> table) {
    Map<String, TypedColumn> inDatabase =
        transaction
            .query(
                """
                SELECT attname, format_type(atttypid, NULL), attnotnull
                  FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped
                """,
                row -> TypedColumn.of(row.getString(1), row.getString(2), !row.getBoolean(3)),
                table.name())
            .stream()
            .collect(Collectors.toMap(TypedColumn::name, column -> column));
    List<TypedColumn> columns = new ArrayList<>();
    columns.add(new TypedColumn("bdp_identifier", TypedColumn.Type.TEXT, false, false));
    columns.add(new TypedColumn("bdp_version", TypedColumn.Type.TEXT, false, false));
    for (String name : table.columns()) {
      TypedColumn column = inDatabase.get(name);
      if (column == null) {
        throw new IllegalStateException("No column " + name + " in " + table.name());
      }
      columns.add(column);
    }
    return new TypedRows(release, table.name(), List.copyOf(columns));
  }

  /// Hands over one row after the other by identifier, in flat memory. A list is a `List`; nulls
  /// are nulls.
  public void forEach(Transaction transaction, Consumer<@Nullable Object[]> rows) {
    String names =
        columns.stream()
            .skip(OWN)
            .map(column -> ", t.\"" + column.name() + "\"")
            .collect(Collectors.joining());
    // The names of tables and columns are the source's own, not anybody's input.
    transaction.forEach(
        """
        SELECT e.slug, v.version %s
          FROM release_entries re
          JOIN registry_entries e ON e.id = re.entry_id
          JOIN versions v ON v.id = re.version_id
          JOIN %s t ON t.version_id = v.id
         WHERE re.release_id = ?
         ORDER BY e.slug, t.ctid
        """
            .formatted(names, table),
        this::read,
        rows,
        release.id());
  }

  private @Nullable Object[] read(ResultSet row) throws SQLException {
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      TypedColumn column = columns.get(i);
      values[i] = column.list() ? list(row.getArray(i + 1)) : value(row, i + 1, column.type());
    }
    return values;
  }

  private static @Nullable Object value(ResultSet row, int at, TypedColumn.Type type)
      throws SQLException {
    return switch (type) {
      case TEXT, JSON -> row.getString(at);
      case INTEGER -> row.getObject(at, Integer.class);
      case BIGINT -> row.getObject(at, Long.class);
      case DOUBLE -> {
        double number = row.getDouble(at);
        yield row.wasNull() ? null : number;
      }
      case BOOLEAN -> row.getObject(at, Boolean.class);
      case DATE -> row.getObject(at, LocalDate.class);
      case TIMESTAMP -> {
        OffsetDateTime time = row.getObject(at, OffsetDateTime.class);
        yield time == null ? null : time.toInstant();
      }
      case BYTES -> row.getBytes(at);
    };
  }

  private static @Nullable List<?> list(@Nullable Array array) throws SQLException {
    return array == null ? null : Arrays.asList((Object[]) array.getArray());
  }
}
