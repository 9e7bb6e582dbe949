package dev.bdp.sources.pubmed;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.formats.pubmed.model.Indexing.MeshHeading;
import dev.bdp.formats.pubmed.model.Indexing.MeshTerm;
import dev.bdp.formats.pubmed.model.Paper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of `paper_mesh_terms`: of each heading one for its descriptor alone, and one for each
/// qualifier with it.
final class PaperMeshRows {
  static final List<String> COLUMNS =
      List.of("number", "descriptor", "descriptor_ui", "qualifier", "qualifier_ui", "is_major");

  private PaperMeshRows() {}

  static void write(Paper paper, long versionId, BinaryRows rows) {
    int number = 0;
    for (MeshHeading heading : paper.indexing().headings()) {
      add(++number, heading.descriptor(), null, versionId, rows);
      for (MeshTerm qualifier : heading.qualifiers()) {
        add(++number, heading.descriptor(), qualifier, versionId, rows);
      }
    }
  }

  private static void add(
      int number,
      MeshTerm descriptor,
      @Nullable MeshTerm qualifier,
      long versionId,
      BinaryRows rows) {
    rows.row(COLUMNS.size() + 1)
        .int8(versionId)
        .int4(number)
        .text(descriptor.name())
        .text(descriptor.ui())
        .text(qualifier == null ? null : qualifier.name())
        .text(qualifier == null ? null : qualifier.ui())
        .bool(qualifier == null ? descriptor.major() : qualifier.major());
  }
}
