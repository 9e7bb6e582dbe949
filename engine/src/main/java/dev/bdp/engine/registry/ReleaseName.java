package dev.bdp.engine.registry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A release as a person names it, `[[ORGANIZATION/]SOURCE@]RELEASE[:VERSION]`: `2025_03`,
/// `uniprot_swissprot@2025_03`, `uniprot_swissprot@2025_03:1.0`. `uniprot_swissprot@current` is the
/// one that readers see.
///
/// @param version the release's internal version
public record ReleaseName(
    Optional<String> organization,
    Optional<String> source,
    String release,
    Optional<String> version) {
  /// Stands for the release that readers see.
  public static final String CURRENT = "current";

  private static final Pattern FORM =
      Pattern.compile("(?:(?:([^/@]+)/)?([^/@]+)@)?(.+?)(?::([0-9]+\\.[0-9]+))?");

  /// Never fails: text of any other form is the name of a release that there is not.
  public static ReleaseName parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return new ReleaseName(Optional.empty(), Optional.empty(), text, Optional.empty());
    }
    return new ReleaseName(
        Optional.ofNullable(parts.group(1)),
        Optional.ofNullable(parts.group(2)),
        parts.group(3),
        Optional.ofNullable(parts.group(4)));
  }

  /// As it was written.
  @Override
  public String toString() {
    return organization.map(slug -> slug + "/").orElse("")
        + source.map(id -> id + "@").orElse("")
        + release
        + version.map(number -> ":" + number).orElse("");
  }
}
