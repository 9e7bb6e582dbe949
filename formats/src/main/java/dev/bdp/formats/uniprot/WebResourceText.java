package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.WebResource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `Name=…; Note=…; URL="…";`
final class WebResourceText {
  private static final List<String> KEYS = List.of("Name", "Note", "URL", "FTP");

  private WebResourceText() {}

  static @Nullable WebResource read(String molecule, String text) {
    List<Keyed> fields = Keyed.read(text, KEYS);
    if (fields.isEmpty() || !fields.getFirst().key().equals("Name")) {
      return null;
    }
    String note = "";
    String url = "";
    boolean ftp = false;
    for (Keyed field : fields) {
      String value = field.value();
      switch (field.key()) {
        case "Note" -> note = value;
        case "URL", "FTP" -> {
          boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
          url = quoted ? value.substring(1, value.length() - 1) : value;
          ftp = field.key().equals("FTP");
        }
        default -> {}
      }
    }
    return new WebResource(molecule, fields.getFirst().value(), note, url, ftp);
  }

  static void write(WebResource comment, CanonicalText canonical, String first) {
    FlatText text = canonical.text;
    text.put("Name=").put(comment.name()).put(';');
    if (!comment.note().isEmpty()) {
      text.put(" Note=").put(comment.note()).put(';');
    }
    canonical.wrap(canonical.words(), first, "CC       ");
    if (!comment.url().isEmpty()) {
      text.put(comment.ftp() ? "FTP=\"" : "URL=\"").put(comment.url()).put("\";");
      canonical.wrap(LineWrap.NEVER, "CC       ");
    }
  }
}
