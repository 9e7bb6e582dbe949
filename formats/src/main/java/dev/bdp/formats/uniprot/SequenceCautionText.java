package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.SequenceCaution;
import dev.bdp.formats.uniprot.model.SequenceCaution.Conflict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `Sequence=…; Type=…; Note=…; Evidence={…};`, once per sequence.
final class SequenceCautionText {
  private static final List<String> KEYS =
      List.of("Sequence", "Type", "Positions", "Note", "Evidence");

  private SequenceCautionText() {}

  static @Nullable SequenceCaution read(String molecule, String text, Evidences evidences) {
    List<Keyed> fields = Keyed.read(text, KEYS);
    if (fields.isEmpty() || !fields.getFirst().key().equals("Sequence")) {
      return null;
    }
    List<Conflict> conflicts = new ArrayList<>(2);
    for (Keyed field : fields) {
      conflicts.add(
          field.key().equals("Sequence")
              ? new Conflict(field.value(), "", "", "", List.of())
              : with(conflicts.removeLast(), field, evidences));
    }
    return new SequenceCaution(molecule, List.copyOf(conflicts));
  }

  private static Conflict with(Conflict c, Keyed field, Evidences evidences) {
    String value = field.value();
    return switch (field.key()) {
      case "Type" ->
          new Conflict(
              c.sequence(), evidences.shared().of(value), c.positions(), c.note(), c.evidences());
      case "Positions" -> new Conflict(c.sequence(), c.type(), value, c.note(), c.evidences());
      case "Note" -> new Conflict(c.sequence(), c.type(), c.positions(), value, c.evidences());
      default ->
          new Conflict(c.sequence(), c.type(), c.positions(), c.note(), evidences.readTag(value));
    };
  }

  static void write(SequenceCaution comment, CanonicalText canonical) {
    for (Conflict conflict : comment.conflicts()) {
      FlatText text =
          canonical
              .text
              .put("Sequence=")
              .put(conflict.sequence())
              .put("; Type=")
              .put(conflict.type());
      text.put(';');
      if (!conflict.positions().isEmpty()) {
        text.put(" Positions=").put(conflict.positions()).put(';');
      }
      if (!conflict.note().isEmpty()) {
        text.put(" Note=").put(conflict.note()).put(';');
      }
      CofactorText.putEvidence(text, conflict.evidences());
      canonical.wrap(LineWrap.NEVER, "CC       ");
    }
  }
}
