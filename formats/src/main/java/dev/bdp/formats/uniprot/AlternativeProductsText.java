package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.AlternativeProducts;
import dev.bdp.formats.uniprot.model.AlternativeProducts.Isoform;
import dev.bdp.formats.uniprot.model.EvidencedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `Event=…; Named isoforms=n; Comment=…; Name=…; Synonyms=…; IsoId=…; Sequence=…; Note=…;`
final class AlternativeProductsText {
  private static final List<String> KEYS =
      List.of(
          "Event", "Named isoforms", "Comment", "Name", "Synonyms", "IsoId", "Sequence", "Note");
  private static final String SECOND = "CC         ";

  private AlternativeProductsText() {}

  static @Nullable AlternativeProducts read(String text, Evidences evidences) {
    List<Keyed> fields = Keyed.read(text, KEYS);
    if (fields.isEmpty() || !fields.getFirst().key().equals("Event")) {
      return null;
    }
    List<String> events = Evidences.plain(fields.getFirst().value(), ", ");
    int named = 0;
    List<EvidencedText> comment = List.of();
    List<Isoform> isoforms = new ArrayList<>(4);
    for (Keyed field : fields.subList(1, fields.size())) {
      String value = field.value();
      switch (field.key()) {
        case "Named isoforms" -> named = Math.max(0, Numbers.parse(value));
        case "Comment" -> comment = evidences.readNote(value);
        case "Name" ->
            isoforms.add(
                new Isoform(evidences.read(value), List.of(), List.of(), List.of(), List.of()));
        default -> {
          if (isoforms.isEmpty()) {
            return null;
          }
          isoforms.add(with(isoforms.removeLast(), field, evidences));
        }
      }
    }
    return new AlternativeProducts(events, named, comment, List.copyOf(isoforms));
  }

  private static Isoform with(Isoform i, Keyed field, Evidences evidences) {
    String value = field.value();
    return switch (field.key()) {
      case "Synonyms" ->
          new Isoform(i.name(), evidences.readList(value), i.ids(), i.sequence(), i.note());
      case "IsoId" ->
          new Isoform(i.name(), i.synonyms(), Evidences.plain(value, ", "), i.sequence(), i.note());
      case "Sequence" ->
          new Isoform(i.name(), i.synonyms(), i.ids(), Evidences.plain(value, ", "), i.note());
      case "Note" ->
          new Isoform(i.name(), i.synonyms(), i.ids(), i.sequence(), evidences.readNote(value));
      default -> i;
    };
  }

  static void write(AlternativeProducts comment, CanonicalText canonical) {
    FlatText text = canonical.text;
    text.put("Event=")
        .put(comment.events(), ", ")
        .put("; Named isoforms=")
        .put(comment.namedIsoforms())
        .put(';');
    canonical.wrap(LineWrap.BLANK, "CC       ");
    note("Comment=", comment.comment(), canonical.words(), canonical);
    for (Isoform isoform : comment.isoforms()) {
      Evidences.put(text.put("Name="), isoform.name());
      text.put(';');
      if (!isoform.synonyms().isEmpty()) {
        Evidences.putList(text.put(" Synonyms="), isoform.synonyms());
        text.put(';');
      }
      canonical.wrap(LineWrap.BLANK, "CC       ");
      text.put("IsoId=").put(isoform.ids(), ", ").put("; Sequence=");
      String next = SECOND + " ".repeat(Math.min(text.size, 60));
      text.put(isoform.sequence(), ", ").put(';');
      canonical.wrap(LineWrap.BLANK, SECOND, next);
      note("Note=", isoform.note(), LineWrap.BLANK, canonical);
    }
  }

  private static void note(
      String key, List<EvidencedText> note, LineWrap wrap, CanonicalText canonical) {
    if (!note.isEmpty()) {
      Evidences.putNote(canonical.text.put(key), note);
      canonical.text.put(';');
      canonical.wrap(wrap, SECOND);
    }
  }
}
