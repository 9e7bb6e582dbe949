package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.MassSpectrometry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `Mass=…; Mass_error=…; Method=…; Note=…; Evidence={…};`, before 2014_10 with `Range=…;
/// Source=…;`
final class MassSpectrometryText {
  private static final List<String> KEYS =
      List.of("Mass", "Mass_error", "Method", "Range", "Note", "Source", "Evidence");

  private MassSpectrometryText() {}

  static @Nullable MassSpectrometry read(String molecule, String text, Evidences evidences) {
    List<Keyed> fields = Keyed.read(text, KEYS);
    if (fields.isEmpty() || !fields.getFirst().key().equals("Mass")) {
      return null;
    }
    String error = "";
    String method = "";
    String range = "";
    String note = "";
    List<String> sources = List.of();
    for (Keyed field : fields) {
      switch (field.key()) {
        case "Mass_error" -> error = field.value();
        case "Method" -> method = evidences.shared().of(field.value());
        case "Range" -> range = field.value();
        case "Note" -> note = field.value();
        case "Source", "Evidence" -> sources = evidences.readTag(field.value());
        default -> {}
      }
    }
    return new MassSpectrometry(
        molecule, fields.getFirst().value(), error, method, range, note, sources);
  }

  static void put(FlatText out, MassSpectrometry comment) {
    out.put("Mass=").put(comment.mass()).put(';');
    field(out, " Mass_error=", comment.error());
    field(out, " Method=", comment.method());
    field(out, " Range=", comment.range());
    field(out, " Note=", comment.note());
    List<String> evidences = comment.evidences();
    if (!evidences.isEmpty() && !evidences.getFirst().startsWith("ECO:")) {
      out.put(" Source=").put(evidences, ", ").put(';');
    } else {
      CofactorText.putEvidence(out, evidences);
    }
  }

  private static void field(FlatText out, String key, String value) {
    if (!value.isEmpty()) {
      out.put(key).put(value).put(';');
    }
  }
}
