package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.ProteinDescription;
import dev.bdp.formats.uniprot.model.ProteinName;
import dev.bdp.formats.uniprot.model.ProteinNames;
import java.util.ArrayList;
import java.util.List;

/// DE lines.
final class DescriptionLines {
  private DescriptionLines() {}

  static ProteinDescription read(SourceLines lines, int from, int to, Evidences evidences) {
    String first = lines.content(from, 5);
    if (!first.contains("=") && !first.endsWith(":")) {
      return OldDescription.read(lines.joined(from, to, 5));
    }
    NamesDraft main = new NamesDraft(evidences);
    NamesDraft current = main;
    List<NamesDraft> includes = new ArrayList<>();
    List<NamesDraft> contains = new ArrayList<>();
    List<String> flags = List.of();
    for (int line = from; line < to; line++) {
      String field = Keyed.withoutEnd(lines.content(line, 5).strip(), ';');
      if (field.equals("Includes:") || field.equals("Contains:")) {
        current = new NamesDraft(evidences);
        (field.equals("Includes:") ? includes : contains).add(current);
      } else if (field.startsWith("Flags: ")) {
        flags = Evidences.plain(field.substring(7), "; ");
      } else {
        current.add(field);
      }
    }
    return new ProteinDescription(
        main.names(),
        includes.stream().map(NamesDraft::names).toList(),
        contains.stream().map(NamesDraft::names).toList(),
        flags);
  }

  static void write(ProteinDescription description, CanonicalText canonical) {
    if (canonical.takes(BlockKind.DE)) {
      return;
    }
    FlatText out = canonical.out;
    write(description.names(), "DE   ", out);
    for (ProteinNames names : description.includes()) {
      out.put("DE   Includes:\n");
      write(names, "DE     ", out);
    }
    for (ProteinNames names : description.contains()) {
      out.put("DE   Contains:\n");
      write(names, "DE     ", out);
    }
    if (!description.flags().isEmpty()) {
      out.put("DE   Flags: ").put(description.flags(), "; ").put(";\n");
    }
    canonical.close(BlockKind.DE);
  }

  private static void write(ProteinNames names, String prefix, FlatText out) {
    if (names.recommended() != null) {
      write(names.recommended(), prefix, "RecName: ", out);
    }
    for (ProteinName name : names.alternative()) {
      write(name, prefix, "AltName: ", out);
    }
    if (names.allergen() != null) {
      field(prefix, "AltName: ", "Allergen=", names.allergen(), out);
    }
    if (names.biotech() != null) {
      field(prefix, "AltName: ", "Biotech=", names.biotech(), out);
    }
    for (EvidencedText name : names.cdAntigens()) {
      field(prefix, "AltName: ", "CD_antigen=", name, out);
    }
    for (EvidencedText name : names.inns()) {
      field(prefix, "AltName: ", "INN=", name, out);
    }
    for (ProteinName name : names.submitted()) {
      write(name, prefix, "SubName: ", out);
    }
  }

  private static void write(ProteinName name, String prefix, String kind, FlatText out) {
    String head = kind;
    if (name.full() != null) {
      field(prefix, head, "Full=", name.full(), out);
      head = "         ";
    }
    for (EvidencedText text : name.shortNames()) {
      field(prefix, head, "Short=", text, out);
      head = "         ";
    }
    for (EvidencedText text : name.ecNumbers()) {
      field(prefix, head, "EC=", text, out);
      head = "         ";
    }
  }

  private static void field(
      String prefix, String head, String key, EvidencedText text, FlatText out) {
    out.put(prefix).put(head).put(key);
    Evidences.put(out, text);
    out.put(";\n");
  }
}
