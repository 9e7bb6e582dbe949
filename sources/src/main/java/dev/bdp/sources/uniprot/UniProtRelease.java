package dev.bdp.sources.uniprot;

import dev.bdp.engine.download.Metalink;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import dev.bdp.engine.source.ReleaseLocation;
import dev.bdp.engine.source.ReleaseManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Finds out what a release of UniProtKB at a location consists of.
///
/// @param fileName of the flat file, without `.gz`
record UniProtRelease(String fileName, ReleaseLocation location) {
  private static final String METALINK = "RELEASE.metalink";
  private static final String CURRENT = "/current_release/knowledgebase/complete/";
  private static final String PREVIOUS = "../../../previous_releases/release-%s/knowledgebase/";
  private static final String UNNAMED = "unversioned";

  ReleaseManifest manifest() {
    if (location.isFile()) {
      return new ReleaseManifest(location.statedRelease().orElse(UNNAMED), List.of(singleFile()));
    }
    Optional<Metalink> metalink =
        location.find(METALINK).map(bytes -> Metalink.read(bytes, METALINK));
    if (metalink.isEmpty()) {
      return unlisted();
    }
    Optional<String> other =
        location.statedRelease().filter(stated -> !stated.equals(metalink.get().version()));
    return other.isPresent() && location.uri().getPath().endsWith(CURRENT)
        ? new UniProtRelease(fileName, location.at(PREVIOUS.formatted(other.get()))).manifest()
        : listed(metalink.get());
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
    Metalink.Entry entry = entry(metalink);
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
            entry.name(),
            entry.urls(location.resolve(entry.name())),
            entry.sizeBytes(),
            entry.checksum(METALINK),
            FilePurpose.DATA);
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
                  entry.flatMap(listed -> listed.checksum(METALINK)),
                  FilePurpose.VOCABULARY));
          break;
        }
      }
    }
    return all;
  }

  /// The flat file, or the archive of it: releases before the current one are published as
  /// archives.
  private Metalink.Entry entry(Metalink metalink) {
    List<String> names =
        List.of(
            fileName + ".gz",
            fileName,
            fileName.replace(".dat", "-only" + metalink.version() + ".tar.gz"),
            "knowledgebase" + metalink.version() + ".tar.gz");
    return names.stream()
        .flatMap(name -> metalink.find(name).stream())
        .findFirst()
        .orElseThrow(() ->
            new SourceDataException(
                "Cannot ingest the release at %s: its %s does not list %s.gz. Check --from."
                    .formatted(location.uri(), METALINK, fileName)));
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
