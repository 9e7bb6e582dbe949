package dev.bdp.engine.download;

import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.ReleaseLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The side files of a publisher who writes the checksum of each file beside it:
/// `pubmed26n0001.xml.gz.md5`.
///
/// @param ending of a side file, such as `.md5`
public record SideFiles(ReleaseLocation location, String ending) {

  /// The checksums of those files that have a side file, by name. A name that is missing is a file
  /// to which the publisher gave no checksum.
  ///
  /// @param names of data files, relative to the location
  /// @throws SourceDataException when a side file is about another file
  public Map<String, Checksum> find(List<String> names) {
    Map<String, byte[]> texts =
        location.findAll(names.stream().map(name -> name + ending).toList());
    Map<String, Checksum> checksums = new HashMap<>();
    for (String name : names) {
      byte[] text = texts.get(name + ending);
      if (text != null) {
        checksums.put(name, read(name, text));
      }
    }
    return checksums;
  }

  /// As [#find], for a publisher who gives a checksum to every file.
  ///
  /// @throws SourceUnavailableException when a side file is missing
  public Map<String, Checksum> load(List<String> names) {
    Map<String, Checksum> checksums = find(names);
    for (String name : names) {
      if (!checksums.containsKey(name)) {
        throw new SourceUnavailableException(
            "Cannot verify %s: its side file %s is missing at %s. The publisher may be in the middle of an update; run again later, or name another place with --from."
                .formatted(name, name + ending, location.uri()));
      }
    }
    return checksums;
  }

  private Checksum read(String name, byte[] text) {
    ChecksumFile file = ChecksumFile.read(text, name + ending);
    return file.find(name)
        .or(() -> file.find(name.substring(name.lastIndexOf('/') + 1)))
        .orElseThrow(() ->
            new SourceDataException(
                "Cannot verify %s: its side file %s at %s says nothing of it. The publisher may be in the middle of an update; run again later, or name another place with --from."
                    .formatted(name, name + ending, location.uri())));
  }
}
