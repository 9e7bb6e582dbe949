package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.ProteinDescription;
import dev.bdp.formats.uniprot.model.ProteinName;
import dev.bdp.formats.uniprot.model.ProteinNames;
import java.util.ArrayList;
import java.util.List;

/// DE lines before 2008_07, which are running text: `Name (EC 3.4.21.68) (Other name) [Precursor].`
final class OldDescription {
  private OldDescription() {}

  static ProteinDescription read(String text) {
    String rest = Keyed.withoutEnd(text.strip(), '.');
    List<String> flags = new ArrayList<>(1);
    List<EvidencedText> ecNumbers = new ArrayList<>(1);
    List<ProteinName> others = new ArrayList<>(2);
    for (String flag : List.of("Precursor", "Fragment", "Fragments")) {
      for (String form : List.of(" (" + flag + ")", " [" + flag + "]")) {
        int at = rest.indexOf(form);
        if (at > 0 && !flags.contains(flag)) {
          flags.add(flag);
          rest = rest.substring(0, at) + rest.substring(at + form.length());
        }
      }
    }
    int open = rest.indexOf(" (");
    String full = open < 0 ? rest : rest.substring(0, open);
    while (open >= 0) {
      int next = rest.indexOf(" (", open + 2);
      String part =
          Keyed.withoutEnd(rest.substring(open + 2, next < 0 ? rest.length() : next), ')');
      if (part.startsWith("EC ")) {
        ecNumbers.add(new EvidencedText(part.substring(3), List.of()));
      } else {
        others.add(new ProteinName(new EvidencedText(part, List.of()), List.of(), List.of()));
      }
      open = next;
    }
    ProteinName name =
        new ProteinName(new EvidencedText(full, List.of()), List.of(), List.copyOf(ecNumbers));
    return new ProteinDescription(
        new ProteinNames(name, List.copyOf(others), null, null, List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.copyOf(flags));
  }
}
