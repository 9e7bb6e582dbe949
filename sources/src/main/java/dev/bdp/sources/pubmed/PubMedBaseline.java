package dev.bdp.sources.pubmed;

import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.source.ReleaseLocation;
import dev.bdp.engine.source.ReleaseManifest;
import java.util.List;

/// Finds out what a whole release at a location consists of: all files there, in their order. It is
/// named after its last file, so that updates know what is new.
record PubMedBaseline(ReleaseLocation location) {
  private static final String UNNAMED = "unversioned";

  ReleaseManifest manifest() {
    PubMedFiles files = new PubMedFiles(location, "baseline/");
    if (location.isFile()) {
      String version =
          PubMedFileName.find("", files.singleName())
              .map(PubMedFileName::externalVersion)
              .orElse(UNNAMED);
      return new ReleaseManifest(location.statedRelease().orElse(version), List.of(files.single()));
    }
    List<PubMedFileName> names = files.names();
    if (names.isEmpty()) {
      throw new SourceUnavailableException(
          "Cannot find a release at %s: there is no file such as pubmed26n0001.xml.gz. Check --from."
              .formatted(location.uri()));
    }
    return new ReleaseManifest(
        location.statedRelease().orElseGet(() -> names.getLast().externalVersion()),
        files.files(names));
  }
}
