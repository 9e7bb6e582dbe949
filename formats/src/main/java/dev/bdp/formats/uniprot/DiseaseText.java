package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.Disease;
import dev.bdp.formats.uniprot.model.EvidencedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `Name (Acronym) [MIM:n]: Description. {…}. Note=Text.`
final class DiseaseText {
  private static final String NOTE = "Note=";
  private static final String MIM = ") [MIM:";

  private DiseaseText() {}

  static @Nullable Disease read(String molecule, String text, Evidences evidences) {
    int note = text.startsWith(NOTE) ? 0 : text.indexOf(" " + NOTE) + 1;
    boolean noted = note > 0 || text.startsWith(NOTE);
    List<EvidencedText> notes =
        noted ? evidences.readSentences(text.substring(note + NOTE.length())) : List.of();
    String head = noted ? text.substring(0, Math.max(0, note - 1)) : text;
    if (head.isEmpty()) {
      return new Disease(molecule, "", "", "", null, notes);
    }
    int mim = head.indexOf(MIM);
    int end = mim < 0 ? -1 : head.indexOf("]: ", mim);
    int open = mim < 0 ? -1 : head.lastIndexOf(" (", mim);
    List<EvidencedText> description =
        end < 0 ? List.of() : evidences.readSentences(head.substring(end + 3));
    if (open < 0 || description.size() != 1) {
      return null;
    }
    return new Disease(
        molecule,
        head.substring(0, open),
        head.substring(open + 2, Math.max(open + 2, mim)),
        head.substring(mim + MIM.length(), end),
        description.getFirst(),
        notes);
  }

  static void put(FlatText out, Disease comment) {
    if (comment.description() != null) {
      out.put(comment.name())
          .put(" (")
          .put(comment.acronym())
          .put(MIM)
          .put(comment.mim())
          .put("]: ");
      Evidences.putSentences(out, List.of(comment.description()));
    }
    if (!comment.note().isEmpty()) {
      Evidences.putSentences(
          out.put(comment.description() == null ? NOTE : " " + NOTE), comment.note());
    }
  }
}
