package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.ProteinDescription;
import dev.bdp.formats.uniprot.model.ProteinName;
import dev.bdp.formats.uniprot.model.ProteinNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// DE lines before 2008_07, which are running text: `Name precursor (EC 3.4.21.68) (Other name)
/// [Contains: A chain (ACH); B chain] (Fragment).`
final class OldDescription {
  private static final Pattern FLAG =
      Pattern.compile(" [\\[(](Precursor|Fragments?)[\\])]", Pattern.CASE_INSENSITIVE);
  private static final Pattern SECTION =
      Pattern.compile(" \\[(Contains|Includes): ([^\\]]*)\\]", Pattern.CASE_INSENSITIVE);

  private static final Pattern PRECURSOR =
      Pattern.compile("^([^(\\[]+) precursor(?= |$)", Pattern.CASE_INSENSITIVE);

  private OldDescription() {}

  static ProteinDescription read(String text) {
    String rest = Keyed.withoutEnd(text.strip(), '.');
    List<String> flags = new ArrayList<>(1);
    Matcher flag = FLAG.matcher(rest);
    while (flag.find()) {
      flags.add(capitalized(flag.group(1)));
    }
    rest = flag.replaceAll("");
    Matcher precursor = PRECURSOR.matcher(rest);
    if (precursor.find()) {
      flags.add("Precursor");
      rest = precursor.group(1) + rest.substring(precursor.end());
    }
    List<ProteinNames> includes = new ArrayList<>(0);
    List<ProteinNames> contains = new ArrayList<>(0);
    Matcher section = SECTION.matcher(rest);
    while (section.find()) {
      List<ProteinNames> sections =
          capitalized(section.group(1)).equals("Includes") ? includes : contains;
      for (String names : section.group(2).split("; ", -1)) {
        sections.add(names(names));
      }
    }
    return new ProteinDescription(
        names(section.replaceAll("")),
        List.copyOf(includes),
        List.copyOf(contains),
        flags.stream().distinct().toList());
  }

  /// `Name (EC 1.2.3.4) (Other name)`.
  private static ProteinNames names(String text) {
    List<EvidencedText> ecNumbers = new ArrayList<>(1);
    List<ProteinName> others = new ArrayList<>(2);
    int open = text.indexOf(" (");
    String full = open < 0 ? text : text.substring(0, open);
    while (open >= 0) {
      int next = text.indexOf(" (", open + 2);
      String part =
          Keyed.withoutEnd(text.substring(open + 2, next < 0 ? text.length() : next), ')');
      if (part.startsWith("EC ")) {
        ecNumbers.add(new EvidencedText(part.substring(3), List.of()));
      } else {
        others.add(new ProteinName(new EvidencedText(part, List.of()), List.of(), List.of()));
      }
      open = next;
    }
    ProteinName name =
        new ProteinName(new EvidencedText(full, List.of()), List.of(), List.copyOf(ecNumbers));
    return new ProteinNames(name, List.copyOf(others), null, null, List.of(), List.of(), List.of());
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT)
        + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
