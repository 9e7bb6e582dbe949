package dev.bdp.sources.pubchem;

import dev.bdp.engine.download.SideFiles;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import dev.bdp.engine.source.ReleaseLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The files of compounds in a directory or in its `SDF`, with the checksums of their `.md5` side
/// files.
///
/// @param directory relative to the location and ending in `/`, or empty
record SdfFiles(ReleaseLocation location, String directory) {
  private static final Pattern SDF = Pattern.compile("Compound_[0-9]+_[0-9]+\\.sdf(\\.gz)?");
  private static final Pattern KILLED = Pattern.compile("killed-CIDs(\\.gz)?");
  private static final String SIDE_FILE = ".md5";

  /// The SDF files in the order of their CIDs.
  ///
  /// @param prefix of their names in the manifest
  List<ReleaseFile> compounds(String prefix) {
    List<String> here = location.list(directory);
    List<String> paths = matching(directory, here, SDF);
    if (paths.isEmpty() && here.contains("SDF/")) {
      String below = directory + "SDF/";
      paths = matching(below, location.list(below), SDF);
    }
    return files(paths, prefix);
  }

  /// The list of withdrawn CIDs, if there is one.
  List<ReleaseFile> killed(String prefix) {
    return files(matching(directory, location.list(directory), KILLED), prefix);
  }

  private static List<String> matching(String directory, List<String> names, Pattern pattern) {
    return names.stream()
        .filter(name -> pattern.matcher(name).matches())
        .map(name -> directory + name)
        .toList();
  }

  /// PubChem gives each SDF file a side file. Where no file has one, the directory is a copy
  /// without them, and its files will be unverified.
  private List<ReleaseFile> files(List<String> paths, String prefix) {
    SideFiles sideFiles = new SideFiles(location, SIDE_FILE);
    Map<String, Checksum> checksums = sideFiles.find(paths);
    if (!checksums.isEmpty()) {
      checksums = sideFiles.load(paths);
    }
    List<ReleaseFile> files = new ArrayList<>();
    for (String path : paths) {
      files.add(
          new ReleaseFile(
              prefix + path.substring(path.lastIndexOf('/') + 1),
              List.of(location.resolve(path)),
              OptionalLong.empty(),
              Optional.ofNullable(checksums.get(path)),
              FilePurpose.DATA));
    }
    return files;
  }

  /// The file that the location itself is.
  static ReleaseFile single(ReleaseLocation location) {
    String path = location.uri().getPath();
    String name = path.substring(path.lastIndexOf('/') + 1);
    Optional<Checksum> checksum =
        location
            .statedChecksum()
            .or(() ->
                Optional.ofNullable(
                    new SideFiles(location, SIDE_FILE).find(List.of(name)).get(name)));
    return new ReleaseFile(
        name, List.of(location.uri()), OptionalLong.empty(), checksum, FilePurpose.DATA);
  }
}
