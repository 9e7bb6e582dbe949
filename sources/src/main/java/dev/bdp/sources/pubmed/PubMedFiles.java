package dev.bdp.sources.pubmed;

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
import java.util.TreeMap;

/// The files of papers at a location, with the checksums of their `.md5` side files.
///
/// @param directory in which they lie where the location holds more than them: `baseline/`,
///   `updatefiles/`
record PubMedFiles(ReleaseLocation location, String directory) {
  private static final String SIDE_FILE = ".md5";

  /// All of them in the order in which they apply; a file that is there twice, once inflated,
  /// counts once.
  List<PubMedFileName> names() {
    List<String> here = location.list("");
    String below = here.contains(directory) ? directory : "";
    Map<PubMedFileName, PubMedFileName> byNumber = new TreeMap<>();
    for (String name : below.isEmpty() ? here : location.list(below)) {
      PubMedFileName.find(below, name)
          .ifPresent(file -> {
            if (!file.isInflated() || !byNumber.containsKey(file)) {
              byNumber.put(file, file);
            }
          });
    }
    return List.copyOf(byNumber.values());
  }

  /// The files for the manifest. PubMed gives each file a side file. Where none has one, the
  /// directory is a copy without them, and its files will be unverified.
  List<ReleaseFile> files(List<PubMedFileName> names) {
    List<String> paths = names.stream().map(PubMedFileName::path).toList();
    List<String> published = paths.stream().filter(path -> path.endsWith(".gz")).toList();
    SideFiles sideFiles = new SideFiles(location, SIDE_FILE);
    Map<String, Checksum> checksums = sideFiles.find(published);
    if (!checksums.isEmpty()) {
      checksums = sideFiles.load(published);
    }
    List<ReleaseFile> files = new ArrayList<>();
    for (PubMedFileName file : names) {
      files.add(
          new ReleaseFile(
              file.name(),
              List.of(location.resolve(file.path())),
              OptionalLong.empty(),
              Optional.ofNullable(checksums.get(file.path())),
              FilePurpose.DATA));
    }
    return files;
  }

  /// The file that the location itself is.
  ReleaseFile single() {
    String name = singleName();
    Optional<Checksum> checksum =
        location
            .statedChecksum()
            .or(() ->
                Optional.ofNullable(
                    new SideFiles(location, SIDE_FILE).find(List.of(name)).get(name)));
    return new ReleaseFile(
        name, List.of(location.uri()), OptionalLong.empty(), checksum, FilePurpose.DATA);
  }

  String singleName() {
    String path = location.uri().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
