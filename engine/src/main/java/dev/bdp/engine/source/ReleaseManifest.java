package dev.bdp.engine.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a release consists of, frozen when the job is created; later steps know the publisher only
/// through it.
///
/// @param externalVersion the publisher's name of the release, such as `2025_03`
/// @param files in the order in which their records apply
/// @param base empty when the release is whole by itself. An update without files and with its
///   base's version means that there is nothing new
public record ReleaseManifest(
    String externalVersion, List<ReleaseFile> files, Optional<BaseRelease> base) {
  public ReleaseManifest {
    files = List.copyOf(files);
  }

  /// A release that is whole by itself.
  public ReleaseManifest(String externalVersion, List<ReleaseFile> files) {
    this(externalVersion, files, Optional.empty());
  }

  /// Whether the publisher has nothing that the base does not hold already.
  public boolean isNothingNew() {
    return files.isEmpty()
        && base.filter(b -> b.externalVersion().equals(externalVersion)).isPresent();
  }

  /// The release with further files, which take the place of those of the same name.
  public ReleaseManifest with(List<ReleaseFile> more) {
    List<ReleaseFile> all = new ArrayList<>(files);
    for (ReleaseFile file : more) {
      all.removeIf(there -> there.name().equals(file.name()));
      all.add(file);
    }
    return new ReleaseManifest(externalVersion, all, base);
  }
}
