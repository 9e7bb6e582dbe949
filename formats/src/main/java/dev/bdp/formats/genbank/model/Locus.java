package dev.bdp.formats.genbank.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The LOCUS line. What it does not say is empty, null or -1.
///
/// @param line as it stands in the source, without its line break
/// @param name usually the accession; may hold blanks in files of other programs
/// @param length residues, or records when the unit is `rc`; -1 when not stated
/// @param unit `bp`, `aa` or `rc`
/// @param molecule such as `DNA`, `mRNA`, `ss-RNA`
/// @param topology `linear` or `circular`
/// @param division such as `BCT`
/// @param date of the last change
public record Locus(
    String line,
    String name,
    long length,
    String unit,
    String molecule,
    String topology,
    String division,
    @Nullable LocalDate date) {

  public boolean isCircular() {
    return topology.equalsIgnoreCase("circular");
  }

  public boolean isProtein() {
    return unit.equalsIgnoreCase("aa");
  }

  /// Whether the length counts records of a project and not residues.
  public boolean countsRecords() {
    return unit.equalsIgnoreCase("rc");
  }
}
