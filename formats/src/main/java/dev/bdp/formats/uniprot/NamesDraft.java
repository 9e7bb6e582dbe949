package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.ProteinName;
import dev.bdp.formats.uniprot.model.ProteinNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names of one protein while its DE lines are read.
final class NamesDraft {
  private final Evidences evidences;
  private final List<NameDraft> recommended = new ArrayList<>(1);
  private final List<NameDraft> alternative = new ArrayList<>(2);
  private final List<NameDraft> submitted = new ArrayList<>(1);
  private final List<EvidencedText> allergens = new ArrayList<>(0);
  private final List<EvidencedText> biotechs = new ArrayList<>(0);
  private final List<EvidencedText> cdAntigens = new ArrayList<>(0);
  private final List<EvidencedText> inns = new ArrayList<>(0);
  private @Nullable NameDraft current;

  NamesDraft(Evidences evidences) {
    this.evidences = evidences;
  }

  /// Adds a field such as `RecName: Full=x` or, for the name before, `Short=x`.
  void add(String field) {
    String rest = field;
    if (field.startsWith("RecName: ")) {
      rest = begin(field, recommended);
    } else if (field.startsWith("SubName: ")) {
      rest = begin(field, submitted);
    } else if (field.startsWith("AltName: ")) {
      rest = field.substring(9);
      int equals = rest.indexOf('=');
      List<EvidencedText> special = special(equals < 0 ? "" : rest.substring(0, equals));
      if (special != null) {
        special.add(evidences.read(rest.substring(equals + 1)));
        current = null;
        return;
      }
      rest = begin(field, alternative);
    }
    if (current != null) {
      current.add(rest, evidences);
    }
  }

  private String begin(String field, List<NameDraft> names) {
    current = new NameDraft();
    names.add(current);
    return field.substring(9);
  }

  private @Nullable List<EvidencedText> special(String key) {
    return switch (key) {
      case "Allergen" -> allergens;
      case "Biotech" -> biotechs;
      case "CD_antigen" -> cdAntigens;
      case "INN" -> inns;
      default -> null;
    };
  }

  ProteinNames names() {
    return new ProteinNames(
        recommended.isEmpty() ? null : recommended.getFirst().name(),
        alternative.stream().map(NameDraft::name).toList(),
        allergens.isEmpty() ? null : allergens.getFirst(),
        biotechs.isEmpty() ? null : biotechs.getFirst(),
        List.copyOf(cdAntigens),
        List.copyOf(inns),
        submitted.stream().map(NameDraft::name).toList());
  }

  private static final class NameDraft {
    private @Nullable EvidencedText full;
    private final List<EvidencedText> shortNames = new ArrayList<>(1);
    private final List<EvidencedText> ecNumbers = new ArrayList<>(1);

    void add(String field, Evidences evidences) {
      if (field.startsWith("Full=")) {
        full = evidences.read(field.substring(5));
      } else if (field.startsWith("Short=")) {
        shortNames.add(evidences.read(field.substring(6)));
      } else if (field.startsWith("EC=")) {
        ecNumbers.add(evidences.readShared(field.substring(3)));
      }
    }

    ProteinName name() {
      return new ProteinName(full, List.copyOf(shortNames), List.copyOf(ecNumbers));
    }
  }
}
