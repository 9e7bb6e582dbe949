package dev.bdp.sources.genbank;

import dev.bdp.engine.download.ChecksumFile;
import dev.bdp.engine.download.SideFiles;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import dev.bdp.engine.source.ReleaseLocation;
import dev.bdp.engine.source.ReleaseManifest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Finds out what a release at a location consists of.
///
/// RefSeq lists checksums in `release-catalog/release220.files.installed`; GenBank gives none. A
/// copy may have a list `md5checksums.txt`, as NCBI writes elsewhere, or side files `.md5`. A
/// single file that does not say of which release it is makes one of its own name.
record GenBankRelease(FileNames names, ReleaseLocation location) {
  private static final List<String> LISTS =
      List.of("md5checksums.txt", "md5sum.txt", "MD5SUMS", "md5.txt");

  private static final String CATALOG = "release-catalog/";

  ReleaseManifest manifest() {
    if (location.isFile()) {
      String path = location.uri().getPath();
      String name = path.substring(path.lastIndexOf('/') + 1);
      String version = version(name).orElse(plainName(name));
      return new ReleaseManifest(version, List.of(file(name, Map.of())));
    }
    List<String> paths = paths();
    if (paths.isEmpty()) {
      throw new SourceUnavailableException(
          "Cannot find a release at %s: there is no file like %s. Check --from."
              .formatted(location.uri(), names.example()));
    }
    String version = version(paths.getFirst()).orElse(ReleaseName.UNNAMED);
    Map<String, Checksum> checksums = checksums(paths, version);
    return new ReleaseManifest(version, paths.stream().map(path -> file(path, checksums)).toList());
  }

  private List<String> paths() {
    List<String> here = location.list("");
    if (!names.directory().isEmpty() && here.contains(names.directory())) {
      return names.in(location.list(names.directory())).stream()
          .map(name -> names.directory() + name)
          .toList();
    }
    return names.in(here);
  }

  /// What the user calls the release, or else what it calls itself.
  private Optional<String> version(String path) {
    return location.statedRelease().or(() -> new ReleaseName(location).find(path));
  }

  private Map<String, Checksum> checksums(List<String> paths, String version) {
    List<String> lists = new ArrayList<>(LISTS);
    lists.add(CATALOG + "release" + version + ".files.installed");
    Map<String, Checksum> found = new HashMap<>();
    location
        .findAll(lists)
        .forEach((name, text) -> {
          ChecksumFile list = ChecksumFile.read(withoutHeading(name, text), name);
          for (String path : paths) {
            String plain = path.substring(path.lastIndexOf('/') + 1);
            list.find(path).or(() -> list.find(plain)).ifPresent(c -> found.put(path, c));
          }
        });
    if (found.isEmpty()) {
      SideFiles sideFiles = new SideFiles(location, ".md5");
      boolean any = !sideFiles.find(paths.subList(0, 1)).isEmpty();
      return any ? sideFiles.load(paths) : Map.of();
    }
    return found;
  }

  /// RefSeq's list has a line with the names of its columns, and before 2023 had CRCs.
  private static byte[] withoutHeading(String name, byte[] text) {
    if (!name.startsWith(CATALOG)) {
      return text;
    }
    return new String(text, StandardCharsets.US_ASCII)
        .lines()
        .filter(line -> line.matches("[0-9a-fA-F]{32}\\s.*"))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private ReleaseFile file(String path, Map<String, Checksum> checksums) {
    return new ReleaseFile(
        path.substring(path.lastIndexOf('/') + 1),
        List.of(location.isFile() ? location.uri() : location.resolve(path)),
        OptionalLong.empty(),
        location.isFile() ? location.statedChecksum() : Optional.ofNullable(checksums.get(path)),
        FilePurpose.DATA);
  }

  /// The name of a file that says nothing of its release, without its endings.
  private static String plainName(String name) {
    String plain = name.replaceFirst("(?i)\\.gz$", "");
    int dot = plain.lastIndexOf('.');
    return dot > 0 ? plain.substring(0, dot) : plain;
  }
}
