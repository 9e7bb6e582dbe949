package dev.bdp.sources.genbank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which files of a directory belong to a division or a group.
///
/// @param released how NCBI names them
/// @param example such a name, for messages
/// @param directory below the release's own where NCBI keeps them, ending in `/`; or empty
record FileNames(Pattern released, String example, String directory) {
  private static final Pattern OF_ANY_RELEASE =
      Pattern.compile(
          "(gb[a-z]{3}[0-9]+\\.seq|[a-z_]+\\.(.+\\.)?[0-9]+\\.(genomic|rna|protein)\\.g[bp]ff)(\\.gz)?");
  private static final Pattern FLAT_FILE =
      Pattern.compile("(?i).+\\.(seq|gb|gbk|gbf|gbff|gbwithparts|genbank|gp|gpff|genpept)(\\.gz)?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /// The files `gbbct1.seq.gz`, `gbbct2.seq.gz`, …
  static FileNames ofDivision(String division) {
    return new FileNames(
        Pattern.compile("gb" + division + "[0-9]*\\.seq(\\.gz)?"),
        "gb" + division + "1.seq.gz",
        "");
  }

  /// The files `viral.1.genomic.gbff.gz`, `viral.1.protein.gpff.gz`, …
  static FileNames ofGroup(String group) {
    return new FileNames(
        Pattern.compile(group + "\\..*g[bp]ff(\\.gz)?"), group + ".1.genomic.gbff.gz", group + "/");
  }

  /// Those of the names that hold records, in the order of their numbers. A directory without any
  /// file that is named as in a release holds flat files by whatever names.
  List<String> in(List<String> names) {
    List<String> own = names.stream().filter(name -> released.matcher(name).matches()).toList();
    boolean release = names.stream().anyMatch(name -> OF_ANY_RELEASE.matcher(name).matches());
    List<String> all =
        own.isEmpty() && !release
            ? names.stream().filter(name -> FLAT_FILE.matcher(name).matches()).toList()
            : own;
    Set<String> present = new TreeSet<>(all);
    return all.stream()
        .filter(name -> name.endsWith(".gz") || !present.contains(name + ".gz"))
        .sorted(Comparator.comparing(FileNames::sortKey))
        .toList();
  }

  /// The name with numbers of equal width.
  private static String sortKey(String name) {
    List<String> parts = new ArrayList<>();
    Matcher numbers = NUMBER.matcher(name);
    int from = 0;
    while (numbers.find()) {
      parts.add(name.substring(from, numbers.start()));
      parts.add("0".repeat(Math.max(0, 18 - numbers.group().length())) + numbers.group());
      from = numbers.end();
    }
    parts.add(name.substring(from));
    return String.join("", parts);
  }
}
