package dev.bdp.sources.uniprot;

import dev.bdp.engine.download.Metalink;
import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import dev.bdp.engine.source.ReleaseLocation;
import dev.bdp.engine.source.ReleaseManifest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Finds out what a release of UniProtKB at a location consists of.
///
/// @param fileName of the flat file, without `.gz`
record UniProtRelease(String fileName, ReleaseLocation location) {
  private static final String METALINK = "RELEASE.metalink";
  private static final String UNNAMED = "unversioned";

  ReleaseManifest manifest() {
    if (location.isFile()) {
      return new ReleaseManifest(location.statedRelease().orElse(UNNAMED), List.of(singleFile()));
    }
    if (location.statedChecksum().isPresent()) {
      throw new ConfigurationException(
          "Cannot use --md5 with %s: it is a directory. Name the file with --from."
              .formatted(location.uri()));
    }
    Optional<byte[]> metalink = location.find(METALINK);
    return metalink.isPresent() ? listed(Metalink.read(metalink.get(), METALINK)) : unlisted();
  }

  private ReleaseFile singleFile() {
    String path = location.uri().getPath();
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new ReleaseFile(
        name,
        List.of(location.uri()),
        OptionalLong.empty(),
        location.statedChecksum(),
        FilePurpose.DATA);
  }

  private ReleaseManifest listed(Metalink metalink) {
    Metalink.Entry entry =
        metalink
            .find(fileName + ".gz")
            .or(() -> metalink.find(fileName))
            .orElseThrow(() ->
                new SourceDataException(
                    "Cannot ingest the release at %s: its %s does not list %s.gz. Check --from."
                        .formatted(location.uri(), METALINK, fileName)));
    String version = metalink.version();
    if (!version.isEmpty()
        && location.statedRelease().isPresent()
        && !location.statedRelease().get().equals(version)) {
      throw new SourceDataException(
          "Cannot ingest release %s: the %s at %s is of release %s. Check --release and --from."
              .formatted(location.statedRelease().get(), METALINK, location.uri(), version));
    }
    ReleaseFile data =
        new ReleaseFile(
            entry.name(), urls(entry), entry.sizeBytes(), checksum(entry), FilePurpose.DATA);
    ReleaseFile list =
        new ReleaseFile(
            METALINK,
            List.of(location.resolve(METALINK)),
            OptionalLong.empty(),
            Optional.empty(),
            FilePurpose.MANIFEST);
    return new ReleaseManifest(
        version.isEmpty() ? location.statedRelease().orElse(UNNAMED) : version,
        withVocabulary(List.of(list, data), Optional.of(metalink)));
  }

  /// The files, and the vocabulary files that lie beside them or in `docs`.
  private List<ReleaseFile> withVocabulary(List<ReleaseFile> files, Optional<Metalink> metalink) {
    List<ReleaseFile> all = new ArrayList<>(files);
    for (String name : UniProtFormats.VOCABULARY_FILES) {
      for (String path : List.of(name, "docs/" + name)) {
        if (location.holds(path)) {
          Optional<Metalink.Entry> entry = metalink.flatMap(list -> list.find(path));
          all.add(
              new ReleaseFile(
                  name,
                  List.of(location.resolve(path)),
                  entry.map(Metalink.Entry::sizeBytes).orElse(OptionalLong.empty()),
                  entry.flatMap(UniProtRelease::checksum),
                  FilePurpose.VOCABULARY));
          break;
        }
      }
    }
    return all;
  }

  private static Optional<Checksum> checksum(Metalink.Entry entry) {
    return stated(entry.hashes().get("sha-256"), "SHA-256")
        .or(() -> stated(entry.hashes().get("md5"), "MD5"));
  }

  private static Optional<Checksum> stated(@Nullable String hex, String algorithm) {
    if (hex == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Checksum(algorithm, hex, METALINK));
    } catch (IllegalArgumentException e) {
      throw new SourceDataException(
          "Cannot read %s: %s. Ask the publisher for the release again."
              .formatted(METALINK, e.getMessage()),
          e);
    }
  }

  /// Beside the metalink first; the publisher's mirrors only when the metalink itself came from the
  /// network.
  private List<URI> urls(Metalink.Entry entry) {
    List<URI> urls = new ArrayList<>();
    urls.add(location.resolve(entry.name()));
    if (!"file".equals(location.uri().getScheme())) {
      entry.urls().stream()
          .filter(url -> url.matches("(?i)(https?|ftp)://.+"))
          .map(URI::create)
          .filter(url -> !urls.contains(url))
          .forEach(urls::add);
    }
    return urls;
  }

  private ReleaseManifest unlisted() {
    for (String name : List.of(fileName + ".gz", fileName)) {
      if (location.holds(name)) {
        ReleaseFile file =
            new ReleaseFile(
                name,
                List.of(location.resolve(name)),
                OptionalLong.empty(),
                Optional.empty(),
                FilePurpose.DATA);
        return new ReleaseManifest(
            location.statedRelease().orElse(UNNAMED),
            withVocabulary(List.of(file), Optional.empty()));
      }
    }
    throw new SourceUnavailableException(
        "Cannot find a release at %s: there is neither %s nor %s.gz. Check --from."
            .formatted(location.uri(), METALINK, fileName));
  }
}
