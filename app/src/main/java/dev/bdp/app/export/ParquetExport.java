package dev.bdp.app.export;

import dev.bdp.app.parquet.ParquetWriter;
import dev.bdp.engine.content.TypedRows;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.registry.Release;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.TypedTable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the typed rows of a release as Parquet: the source's first table under the export's name,
/// further ones that have rows under that and their own.
public record ParquetExport(Database database, Release release) {
  private static final String CONTENT_TYPE = "application/vnd.apache.parquet";

  /// @throws UsageException when the source has no typed tables
  public Exported write(DataSource<?> source, ObjectStore store, ExportTarget target) {
    List<? extends TypedTable<?>> tables = source.storage().tables();
    if (tables.isEmpty()) {
      throw new UsageException(
          "Cannot export as parquet: %s has no typed tables. Name one of %s with --format."
              .formatted(source.id(), String.join(", ", TextFormat.names(source))));
    }
    Exported exported = write(tables.getFirst(), store, target, true);
    for (TypedTable<?> table : tables.subList(1, tables.size())) {
      exported = exported.withFilesOf(write(table, store, target.of(table.name()), false));
    }
    return exported;
  }

  private Exported write(
      TypedTable<?> table, ObjectStore store, ExportTarget target, boolean evenIfEmpty) {
    return database.inTransaction(transaction -> {
      TypedRows rows = TypedRows.of(transaction, release, table);
      Map<String, String> facts =
          Map.of(
              "bdp.organization", release.organization(),
              "bdp.source", release.source(),
              "bdp.release", release.externalVersion(),
              "bdp.table", table.name());
      try (ExportFiles<@Nullable Object[]> files =
          new ExportFiles<>(
              store,
              target,
              CONTENT_TYPE,
              out -> {
                ParquetWriter writer = new ParquetWriter(out, rows.columns(), facts);
                return new ExportFile<>() {
                  @Override
                  public void add(@Nullable Object[] row) throws IOException {
                    writer.write(row);
                  }

                  @Override
                  public void finish() throws IOException {
                    writer.finish();
                  }
                };
              })) {
        rows.forEach(transaction, files::add);
        return evenIfEmpty ? files.finish() : files.finishUnlessEmpty();
      }
    });
  }
}
