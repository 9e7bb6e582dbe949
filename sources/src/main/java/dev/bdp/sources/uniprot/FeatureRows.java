package dev.bdp.sources.uniprot;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.source.TableSet;
import dev.bdp.engine.source.TypedTable;
import dev.bdp.formats.uniprot.model.Feature;
import dev.bdp.formats.uniprot.model.FeatureLocation;
import dev.bdp.formats.uniprot.model.FeatureLocation.Modifier;
import dev.bdp.formats.uniprot.model.FeatureLocation.Position;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.util.List;

/// The rows of an entry in `protein_features`, one a feature.
final class FeatureRows {
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "feature_type",
          "begin_position",
          "end_position",
          "is_exact",
          "isoform",
          "description",
          "feature_id");

  private FeatureRows() {}

  static TypedTable<UniProtEntry> table() {
    return new TypedTable<>("protein_features", TableSet.FULL, COLUMNS, FeatureRows::write);
  }

  private static void write(UniProtEntry entry, long versionId, BinaryRows rows) {
    int number = 0;
    for (Feature feature : entry.features()) {
      FeatureLocation location = feature.location();
      rows.row(COLUMNS.size() + 1).int8(versionId).int4(++number).text(feature.key());
      position(location.start(), rows);
      position(location.end(), rows);
      rows.bool(isExact(location.start()) && isExact(location.end()))
          .text(location.isoform().isEmpty() ? null : location.isoform())
          .text(feature.description())
          .text(feature.id().isEmpty() ? null : feature.id());
    }
  }

  private static void position(Position position, BinaryRows rows) {
    if (position.modifier() == Modifier.UNKNOWN) {
      rows.none();
    } else {
      rows.int4(position.value());
    }
  }

  private static boolean isExact(Position position) {
    return position.modifier() == Modifier.EXACT;
  }
}
