package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.SubcellularLocation;
import dev.bdp.formats.uniprot.model.SubcellularLocation.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `Place {…}; topology {…}; orientation {…}. Place. Note=Text.`
final class SubcellularLocationText {
  private static final String NOTE = "Note=";

  private SubcellularLocationText() {}

  static @Nullable SubcellularLocation read(String molecule, String text, Evidences evidences) {
    int note = text.startsWith(NOTE) ? 0 : text.indexOf(" " + NOTE) + 1;
    boolean noted = note > 0 || text.startsWith(NOTE);
    String places = noted ? text.substring(0, Math.max(0, note - 1)) : text;
    List<Place> locations = new ArrayList<>(2);
    if (!places.isEmpty()) {
      if (!places.endsWith(".")) {
        return null;
      }
      for (String sentence : Evidences.split(places.substring(0, places.length() - 1), ". ")) {
        List<String> parts = Evidences.split(sentence, "; ");
        if (parts.size() > 3) {
          return null;
        }
        locations.add(
            new Place(
                evidences.readShared(parts.getFirst()),
                parts.size() > 1 ? evidences.readShared(parts.get(1)) : null,
                parts.size() > 2 ? evidences.readShared(parts.get(2)) : null));
      }
    }
    List<EvidencedText> notes =
        noted ? evidences.readSentences(text.substring(note + NOTE.length())) : List.of();
    return new SubcellularLocation(molecule, List.copyOf(locations), notes);
  }

  static void put(FlatText out, SubcellularLocation comment) {
    boolean first = true;
    for (Place place : comment.locations()) {
      out.put(first ? "" : " ");
      first = false;
      Evidences.put(out, place.location());
      if (place.topology() != null) {
        Evidences.put(out.put("; "), place.topology());
      }
      if (place.orientation() != null) {
        Evidences.put(out.put("; "), place.orientation());
      }
      out.put('.');
    }
    if (!comment.note().isEmpty()) {
      Evidences.putSentences(out.put(first ? NOTE : " " + NOTE), comment.note());
    }
  }
}
