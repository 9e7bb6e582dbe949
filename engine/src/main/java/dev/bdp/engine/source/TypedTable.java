package dev.bdp.engine.source;

import dev.bdp.engine.db.BinaryRows;
import java.util.List;

/// A source's own table with typed columns. Its first column is `version_id`, and rows are only
/// ever added.
///
/// @param set the smallest set that it belongs to
/// @param columns the columns after `version_id`
/// @param writer adds the rows of one record
public record TypedTable<R>(String name, TableSet set, List<String> columns, RowWriter<R> writer) {

  /// A table of the core set.
  public TypedTable(String name, List<String> columns, RowWriter<R> writer) {
    this(name, TableSet.CORE, columns, writer);
  }

  /// Adds the rows of one record; each row starts with `rows.row(columns + 1).int8(versionId)`.
  @FunctionalInterface
  public interface RowWriter<R> {
    void write(R entry, long versionId, BinaryRows rows);
  }

  /// Whether a job that fills that set fills this table.
  public boolean isIn(TableSet chosen) {
    return set.compareTo(chosen) <= 0;
  }

  /// The target of `COPY`.
  public String copyTarget() {
    return name + " (version_id, " + String.join(", ", columns) + ")";
  }
}
