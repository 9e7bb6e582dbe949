package dev.bdp.engine.source;

import java.util.ArrayList;
import java.util.List;

/// What a release consists of, frozen when the job is created; later steps know the publisher only
/// through it.
///
/// @param externalVersion the publisher's name of the release, such as `2025_03`
/// @param files in the order in which their records apply
public record ReleaseManifest(String externalVersion, List<ReleaseFile> files) {
  public ReleaseManifest {
    files = List.copyOf(files);
  }

  /// The release with further files, which take the place of those of the same name.
  public ReleaseManifest with(List<ReleaseFile> more) {
    List<ReleaseFile> all = new ArrayList<>(files);
    for (ReleaseFile file : more) {
      all.removeIf(there -> there.name().equals(file.name()));
      all.add(file);
    }
    return new ReleaseManifest(externalVersion, all);
  }
}
