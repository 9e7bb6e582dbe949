package dev.bdp.sources.pubchem;

import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.source.ReleaseFile;
import dev.bdp.engine.source.ReleaseLocation;
import dev.bdp.engine.source.ReleaseManifest;
import java.util.List;

/// Finds out what a whole release of compounds at a location consists of.
record CompoundRelease(ReleaseLocation location) {
  private static final String UNNAMED = "unversioned";

  ReleaseManifest manifest() {
    String version = location.statedRelease().or(() -> ReleaseDate.find(location)).orElse(UNNAMED);
    if (location.isFile()) {
      return new ReleaseManifest(version, List.of(SdfFiles.single(location)));
    }
    List<ReleaseFile> files = new SdfFiles(location, "").compounds("");
    if (files.isEmpty()) {
      throw new SourceUnavailableException(
          "Cannot find a release at %s: there is no Compound_….sdf.gz. Check --from."
              .formatted(location.uri()));
    }
    return new ReleaseManifest(version, files);
  }
}
