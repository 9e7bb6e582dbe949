package dev.bdp.engine.registry;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.failure.UsageException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// A release of a source.
///
/// @param source the id of the source
/// @param publishedAt empty while it is being written
/// @param previousId of the release that was current before it; empty for the first one
/// @param changes against the release that was current before it; empty while it is being written
public record Release(
    long id,
    String organization,
    String source,
    String externalVersion,
    String internalVersion,
    ReleaseStatus status,
    Optional<Instant> publishedAt,
    Optional<Changes> changes,
    boolean pinned,
    long jobId,
    OptionalLong previousId) {

  /// How many entries a release shows, and how many of them are new or other than before.
  ///
  /// @param removed entries of the release before that this one no longer shows
  public record Changes(long entries, long added, long changed, long removed) {}

  /// Whether its entries can be read.
  public boolean isReadable() {
    return status == ReleaseStatus.CURRENT || status == ReleaseStatus.SUPERSEDED;
  }

  /// @param verb what is to be done with it, for the message
  /// @throws UsageException when it is being written, or retention has removed it
  public void requireReadable(String verb) {
    if (!isReadable()) {
      throw new UsageException(
          "Cannot %s %s: it is %s. Name a release that is current or superseded; bdp releases lists all."
              .formatted(verb, this, EnumText.of(status)));
    }
  }

  /// The name of the current release of the same source.
  public ReleaseName current() {
    return new ReleaseName(
        Optional.of(organization), Optional.of(source), ReleaseName.CURRENT, Optional.empty());
  }

  /// The name that means this release and no other: `uniprot/uniprot_swissprot@2025_03:1.0`.
  @Override
  public String toString() {
    return organization + "/" + source + "@" + externalVersion + ":" + internalVersion;
  }
}
