package dev.bdp.sources.uniprot;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.source.TableSet;
import dev.bdp.engine.source.TypedTable;
import dev.bdp.formats.uniprot.model.CrossReference;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.util.List;

/// The rows of an entry in `protein_cross_references`, one a DR line.
final class CrossReferenceRows {
  private static final List<String> COLUMNS =
      List.of("number", "database", "external_id", "properties", "isoform");

  private CrossReferenceRows() {}

  static TypedTable<UniProtEntry> table() {
    return new TypedTable<>(
        "protein_cross_references", TableSet.FULL, COLUMNS, CrossReferenceRows::write);
  }

  private static void write(UniProtEntry entry, long versionId, BinaryRows rows) {
    int number = 0;
    for (CrossReference reference : entry.crossReferences()) {
      rows.row(COLUMNS.size() + 1)
          .int8(versionId)
          .int4(++number)
          .text(reference.database())
          .text(reference.id())
          .texts(reference.properties())
          .text(reference.isoform().isEmpty() ? null : reference.isoform());
    }
  }
}
