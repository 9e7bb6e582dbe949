package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.RnaEditing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `Modified_positions=1 {…}, 2 {…}; Note=…;`
final class RnaEditingText {
  private RnaEditingText() {}

  static @Nullable RnaEditing read(String molecule, String text, Evidences evidences) {
    List<Keyed> fields = Keyed.read(text, List.of("Modified_positions", "Note"));
    if (fields.isEmpty() || !fields.getFirst().key().equals("Modified_positions")) {
      return null;
    }
    List<EvidencedText> note =
        fields.size() > 1 ? evidences.readNote(fields.get(1).value()) : List.of();
    return new RnaEditing(molecule, evidences.readList(fields.getFirst().value()), note);
  }

  static void put(FlatText out, RnaEditing comment) {
    Evidences.putList(out.put("Modified_positions="), comment.positions());
    out.put(';');
    if (!comment.note().isEmpty()) {
      Evidences.putNote(out.put(" Note="), comment.note());
      out.put(';');
    }
  }
}
