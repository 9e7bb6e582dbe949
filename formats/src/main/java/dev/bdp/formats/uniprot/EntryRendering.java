package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.UniProtEntry;

/// Renders all canonical blocks of an entry in their order.
final class EntryRendering {
  private EntryRendering() {}

  static void render(UniProtEntry entry, CanonicalText canonical) {
    canonical.start(entry.layout());
    IdentityLines.write(entry, canonical);
    DescriptionLines.write(entry.description(), canonical);
    GeneLines.write(entry.genes(), canonical);
    OrganismLines.write(entry.organism(), entry.organelles(), entry.hosts(), canonical);
    for (int i = 0; i < entry.references().size(); i++) {
      ReferenceLines.write(entry.references().get(i), canonical);
      canonical.end(BlockKind.REFERENCE, i);
    }
    for (int i = 0; i < entry.comments().size(); i++) {
      CommentLines.write(entry.comments().get(i), canonical);
      canonical.end(BlockKind.COMMENT, i);
    }
    CopyrightLines.write(entry.copyright(), canonical);
    for (int i = 0; i < entry.crossReferences().size(); i++) {
      CrossReferenceLine.write(entry.crossReferences().get(i), canonical.out);
      canonical.end(BlockKind.DR, i);
    }
    KeywordLines.write(entry.existence(), entry.keywords(), canonical);
    for (int i = 0; i < entry.features().size(); i++) {
      if (canonical.columns()) {
        FeatureColumns.write(entry.features().get(i), canonical);
      } else {
        FeatureLines.write(entry.features().get(i), canonical);
      }
      canonical.end(BlockKind.FEATURE, i);
    }
    SequenceLines.write(entry.sequence(), canonical);
    canonical.out.put("//\n");
    canonical.end(BlockKind.END, 0);
  }
}
