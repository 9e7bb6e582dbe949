package dev.bdp.engine.registry;

import dev.bdp.engine.failure.UsageException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An entry as a person names it, `ORGANIZATION/IDENTIFIER[@WHICH]`: `uniprot/p01308`,
/// `uniprot/p01308@1.0`, `uniprot/p01308@2025_03`.
///
/// @param identifier lower case
/// @param which a version of the entry, or a release that shows it; empty means the current one
public record EntryName(String organization, String identifier, Optional<String> which) {
  private static final Pattern FORM = Pattern.compile("([^/@]+)/([^@]+)(?:@(.+))?");

  /// @throws UsageException when the text is of another form
  public static EntryName parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new UsageException(
          "Cannot read the name %s: it has another form. Write it like uniprot/p01308, uniprot/p01308@1.0 or uniprot/p01308@2025_03."
              .formatted(text));
    }
    return new EntryName(
        parts.group(1),
        parts.group(2).toLowerCase(Locale.ROOT),
        Optional.ofNullable(parts.group(3)));
  }

  /// As it was written, in lower case.
  @Override
  public String toString() {
    return organization + "/" + identifier + which.map(text -> "@" + text).orElse("");
  }
}
