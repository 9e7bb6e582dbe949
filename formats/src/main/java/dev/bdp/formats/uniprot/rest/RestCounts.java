package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.AlternativeProducts;
import dev.bdp.formats.uniprot.model.Comment;
import dev.bdp.formats.uniprot.model.Feature;
import dev.bdp.formats.uniprot.model.Interaction;
import dev.bdp.formats.uniprot.model.SequenceCaution;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes `extraAttributes`: how many comments there are of each topic and features of each type.
final class RestCounts {
  private RestCounts() {}

  static void write(RestOutput out, RestEntry answer) {
    Map<String, Integer> comments = new LinkedHashMap<>();
    for (Comment comment : answer.entry().comments()) {
      comments.merge(comment.topic(), weight(comment), Integer::sum);
    }
    Map<String, Integer> features = new LinkedHashMap<>();
    for (Feature feature : answer.entry().features()) {
      features.merge(FeatureTypes.displayName(feature.key()), 1, Integer::sum);
    }
    out.json.name("extraAttributes").openObject();
    write(out, "countByCommentType", comments);
    write(out, "countByFeatureType", features);
    out.text("uniParcId", answer.uniParcId());
    out.json.closeObject();
  }

  private static int weight(Comment comment) {
    return switch (comment) {
      case Interaction interaction -> interaction.interactions().size();
      case AlternativeProducts products -> products.isoforms().size();
      case SequenceCaution caution -> caution.conflicts().size();
      default -> 1;
    };
  }

  private static void write(RestOutput out, String name, Map<String, Integer> counts) {
    if (counts.isEmpty()) {
      return;
    }
    out.json.name(name).openObject();
    counts.forEach((key, count) -> out.json.sourceName(key).number(count));
    out.json.closeObject();
  }
}
