package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.Comment;
import dev.bdp.formats.uniprot.model.CrossReference;
import dev.bdp.formats.uniprot.model.Feature;
import dev.bdp.formats.uniprot.model.Reference;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.util.List;

/// Renders all canonical blocks of an entry in their order, into a text that was started.
final class EntryRendering {
  private EntryRendering() {}

  static void render(UniProtEntry entry, CanonicalText canonical) {
    IdentityLines.write(entry, canonical);
    DescriptionLines.write(entry.description(), canonical);
    GeneLines.write(entry.genes(), canonical);
    OrganismLines.write(entry.organism(), entry.organelles(), entry.hosts(), canonical);
    List<Reference> references = entry.references();
    for (int i = 0; i < references.size(); i++) {
      ReferenceLines.write(references.get(i), i, canonical);
    }
    List<Comment> comments = entry.comments();
    for (int i = 0; i < comments.size(); i++) {
      int key = BlockKind.COMMENT.key(i);
      if (!canonical.takes(key)) {
        CommentLines.write(comments.get(i), canonical);
        canonical.close(key);
      }
    }
    CopyrightLines.write(entry.copyright(), canonical);
    List<CrossReference> crossReferences = entry.crossReferences();
    for (int i = 0; i < crossReferences.size(); i++) {
      int key = BlockKind.DR.key(i);
      if (!canonical.takes(key)) {
        CrossReferenceLine.write(crossReferences.get(i), canonical.out);
        canonical.close(key);
      }
    }
    KeywordLines.write(entry.existence(), entry.keywords(), canonical);
    List<Feature> features = entry.features();
    for (int i = 0; i < features.size(); i++) {
      if (canonical.columns()) {
        FeatureColumns.write(features.get(i), canonical);
      } else {
        FeatureLines.write(features.get(i), canonical);
      }
      canonical.close(BlockKind.FEATURE.key(i));
    }
    SequenceLines.write(entry.sequence(), canonical);
    canonical.out.put("//\n");
    canonical.close(BlockKind.END);
  }
}
