package dev.bdp.sources.pubmed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a file of PubMed, such as `pubmed26n1334.xml.gz`: files of a year are numbered
/// through its baseline and its updates, and apply in this order.
///
/// @param path relative to the location
/// @param year two digits
record PubMedFileName(String path, int year, int number) implements Comparable<PubMedFileName> {
  private static final Pattern NAME =
      Pattern.compile("(?:pubmed|medline)(\\d\\d)n(\\d{4,5})\\.xml(\\.gz)?");
  private static final Pattern VERSION = Pattern.compile("(\\d\\d)n(\\d{4,5})");

  /// Empty when it is another file's.
  static Optional<PubMedFileName> find(String directory, String name) {
    Matcher found = NAME.matcher(name);
    return found.matches() ? Optional.of(of(directory + name, found)) : Optional.empty();
  }

  /// The last file of a release; empty when the release is not named by it.
  static Optional<PubMedFileName> ofRelease(String externalVersion) {
    Matcher found = VERSION.matcher(externalVersion);
    return found.matches() ? Optional.of(of(externalVersion, found)) : Optional.empty();
  }

  private static PubMedFileName of(String path, Matcher found) {
    return new PubMedFileName(
        path, Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The name of a release whose last file this is, such as `26n1334`.
  String externalVersion() {
    return "%02dn%04d".formatted(year, number);
  }

  boolean isInflated() {
    return path.endsWith(".xml");
  }

  @Override
  public int compareTo(PubMedFileName other) {
    return year == other.year
        ? Integer.compare(number, other.number)
        : Integer.compare(year, other.year);
  }
}
