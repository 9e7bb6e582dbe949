package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.Cofactor;
import dev.bdp.formats.uniprot.model.Cofactor.Substance;
import dev.bdp.formats.uniprot.model.EvidencedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `Name=…; Xref=…; Evidence={…}; Note=…;`
final class CofactorText {
  private static final List<String> KEYS = List.of("Name", "Xref", "Evidence", "Note");

  private CofactorText() {}

  static @Nullable Cofactor read(String molecule, String text, Evidences evidences) {
    List<Keyed> fields = Keyed.read(text, KEYS);
    if (fields.isEmpty()) {
      return null;
    }
    List<Substance> cofactors = new ArrayList<>(2);
    List<EvidencedText> note = List.of();
    for (Keyed field : fields) {
      switch (field.key()) {
        case "Name" ->
            cofactors.add(new Substance(evidences.shared().of(field.value()), "", List.of()));
        case "Note" -> note = evidences.readNote(field.value());
        default -> {
          if (cofactors.isEmpty()) {
            return null;
          }
          Substance last = cofactors.removeLast();
          cofactors.add(
              field.key().equals("Xref")
                  ? new Substance(
                      last.name(), evidences.shared().of(field.value()), last.evidences())
                  : new Substance(
                      last.name(), last.crossReference(), evidences.readTag(field.value())));
        }
      }
    }
    return new Cofactor(molecule, List.copyOf(cofactors), note);
  }

  static void write(Cofactor comment, CanonicalText canonical) {
    FlatText text = canonical.text;
    for (Substance cofactor : comment.cofactors()) {
      text.put("Name=").put(cofactor.name()).put(';');
      if (!cofactor.crossReference().isEmpty()) {
        text.put(" Xref=").put(cofactor.crossReference()).put(';');
      }
      putEvidence(text, cofactor.evidences());
      canonical.wrap(LineWrap.BLANK, "CC       ", "CC         ");
    }
    if (!comment.note().isEmpty()) {
      Evidences.putNote(text.put("Note="), comment.note());
      text.put(';');
      canonical.wrap(canonical.words(), "CC       ");
    }
  }

  static void putEvidence(FlatText out, List<String> evidences) {
    if (!evidences.isEmpty()) {
      out.put(" Evidence={").put(evidences, ", ").put("};");
    }
  }
}
