package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.Interaction;
import dev.bdp.formats.uniprot.model.Interaction.Binary;
import dev.bdp.formats.uniprot.model.Interaction.Interactant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `A; B: Gene; Xeno; NbExp=n; IntAct=EBI-1, EBI-2;`, before 2020_02 `B:Gene (xeno); NbExp=n;
/// IntAct=EBI-1, EBI-2;`
final class InteractionText {
  private static final Interactant NONE = new Interactant("", "", "");
  private static final String OLD_XENO = " (xeno)";

  private InteractionText() {}

  static @Nullable Interaction read(String text, Evidences evidences) {
    if (!text.endsWith(";")) {
      return null;
    }
    List<Binary> interactions = new ArrayList<>(4);
    List<String> fields = new ArrayList<>(5);
    for (String field : Evidences.plain(text.substring(0, text.length() - 1), "; ")) {
      fields.add(field);
      if (field.startsWith("IntAct=")) {
        Binary interaction = binary(fields, evidences.shared());
        if (interaction == null) {
          return null;
        }
        interactions.add(interaction);
        fields.clear();
      }
    }
    return fields.isEmpty() ? new Interaction(List.copyOf(interactions)) : null;
  }

  private static @Nullable Binary binary(List<String> fields, SharedStrings shared) {
    String intAct = fields.removeLast();
    String experiments = fields.isEmpty() ? "" : fields.removeLast();
    boolean xeno = fields.size() == 3 && fields.getLast().equals("Xeno");
    if (xeno) {
      fields.removeLast();
    }
    int comma = intAct.indexOf(", ");
    int count =
        experiments.startsWith("NbExp=") ? Numbers.parse(experiments, 6, experiments.length()) : -1;
    if (comma < 0 || count < 0 || fields.isEmpty() || fields.size() > 2) {
      return null;
    }
    String first = shared.of(intAct, 7, comma);
    String second = shared.of(intAct, comma + 2, intAct.length());
    if (fields.size() == 2) {
      Interactant one = interactant(fields.getFirst(), ": ");
      return new Binary(one, interactant(fields.getLast(), ": "), xeno, count, first, second);
    }
    String partner = fields.getFirst();
    boolean oldXeno = partner.endsWith(OLD_XENO);
    String named = oldXeno ? partner.substring(0, partner.length() - OLD_XENO.length()) : partner;
    return new Binary(NONE, interactant(named, ":"), oldXeno, count, first, second);
  }

  private static Interactant interactant(String text, String colon) {
    int at = text.indexOf(colon);
    String id = at < 0 ? text : text.substring(0, at);
    String gene = at < 0 ? "" : text.substring(at + colon.length());
    int open = id.endsWith("]") ? id.indexOf(" [") : -1;
    return open < 0
        ? new Interactant(id, "", gene)
        : new Interactant(id.substring(0, open), id.substring(open + 2, id.length() - 1), gene);
  }

  static void write(Interaction comment, CanonicalText canonical) {
    FlatText text = canonical.text;
    for (Binary binary : comment.interactions()) {
      boolean old = binary.first().id().isEmpty();
      if (!old) {
        put(text, binary.first(), ": ");
        text.put("; ");
      }
      put(text, binary.second(), old ? ":" : ": ");
      text.put(!binary.xeno() ? "" : old ? OLD_XENO : "; Xeno");
      text.put("; NbExp=").put(binary.experiments());
      text.put("; IntAct=").put(binary.firstIntAct()).put(", ").put(binary.secondIntAct()).put(';');
      canonical.wrap(LineWrap.NEVER, "CC       ");
    }
  }

  private static void put(FlatText out, Interactant interactant, String colon) {
    out.put(interactant.id());
    if (!interactant.accession().isEmpty()) {
      out.put(" [").put(interactant.accession()).put(']');
    }
    if (!interactant.gene().isEmpty()) {
      out.put(colon).put(interactant.gene());
    }
  }
}
