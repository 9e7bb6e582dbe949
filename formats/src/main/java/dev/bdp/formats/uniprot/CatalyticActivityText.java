package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.CatalyticActivity;
import dev.bdp.formats.uniprot.model.CatalyticActivity.PhysiologicalDirection;
import dev.bdp.formats.uniprot.model.CatalyticActivity.Reaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `Reaction=…; Xref=…; EC=…; Evidence={…}; PhysiologicalDirection=…; Xref=…; Evidence={…};`
final class CatalyticActivityText {
  private static final List<String> KEYS =
      List.of("Reaction", "Xref", "EC", "Evidence", "PhysiologicalDirection");

  private CatalyticActivityText() {}

  static @Nullable CatalyticActivity read(String molecule, String text, Evidences evidences) {
    List<Keyed> fields = Keyed.read(text, KEYS);
    if (fields.isEmpty() || !fields.getFirst().key().equals("Reaction")) {
      return null;
    }
    Reaction reaction = new Reaction(fields.getFirst().value(), List.of(), "", List.of());
    List<PhysiologicalDirection> directions = new ArrayList<>(2);
    for (Keyed field : fields.subList(1, fields.size())) {
      if (field.key().equals("PhysiologicalDirection")) {
        directions.add(
            new PhysiologicalDirection(evidences.shared().of(field.value()), "", List.of()));
      } else if (!directions.isEmpty()) {
        directions.addLast(with(directions.removeLast(), field, evidences));
      } else {
        reaction = with(reaction, field, evidences);
      }
    }
    return new CatalyticActivity(molecule, reaction, List.copyOf(directions));
  }

  private static Reaction with(Reaction r, Keyed field, Evidences evidences) {
    String value = field.value();
    return switch (field.key()) {
      case "Xref" ->
          new Reaction(
              r.name(), evidences.list(value, 0, value.length()), r.ecNumber(), r.evidences());
      case "EC" ->
          new Reaction(r.name(), r.crossReferences(), evidences.shared().of(value), r.evidences());
      case "Evidence" ->
          new Reaction(r.name(), r.crossReferences(), r.ecNumber(), evidences.readTag(value));
      default -> r;
    };
  }

  private static PhysiologicalDirection with(
      PhysiologicalDirection d, Keyed field, Evidences evidences) {
    return switch (field.key()) {
      case "Xref" -> new PhysiologicalDirection(d.direction(), field.value(), d.evidences());
      case "Evidence" ->
          new PhysiologicalDirection(
              d.direction(), d.crossReference(), evidences.readTag(field.value()));
      default -> d;
    };
  }

  static void write(CatalyticActivity comment, CanonicalText canonical) {
    FlatText text = canonical.text;
    Reaction reaction = comment.reaction();
    text.put("Reaction=").put(reaction.name()).put(';');
    if (!reaction.crossReferences().isEmpty()) {
      text.put(" Xref=").put(reaction.crossReferences(), ", ").put(';');
    }
    if (!reaction.ecNumber().isEmpty()) {
      text.put(" EC=").put(reaction.ecNumber()).put(';');
    }
    CofactorText.putEvidence(text, reaction.evidences());
    wrap(canonical);
    for (PhysiologicalDirection direction : comment.directions()) {
      text.put("PhysiologicalDirection=").put(direction.direction()).put(';');
      if (!direction.crossReference().isEmpty()) {
        text.put(" Xref=").put(direction.crossReference()).put(';');
      }
      CofactorText.putEvidence(text, direction.evidences());
      wrap(canonical);
    }
  }

  private static void wrap(CanonicalText canonical) {
    canonical.wrap(canonical.words(), "CC       ", "CC         ");
  }
}
