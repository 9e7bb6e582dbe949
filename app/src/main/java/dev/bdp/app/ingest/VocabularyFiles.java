package dev.bdp.app.ingest;

import dev.bdp.engine.download.Location;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The files that `--vocabulary` adds to a release.
final class VocabularyFiles {
  private VocabularyFiles() {}

  /// @throws UsageException when the source wants no such files, or none of them is there
  static List<ReleaseFile> in(String place, DataSource<?> source) {
    if (source.vocabularyFiles().isEmpty()) {
      throw new UsageException(
          "Cannot use --vocabulary %s: %s uses no vocabulary files. Leave the option out."
              .formatted(place, source.id()));
    }
    Location location = Choice.location(place, Optional.empty(), Optional.empty());
    List<ReleaseFile> files =
        source.vocabularyFiles().stream()
            .flatMap(name -> Stream.of(name, name + ".gz").filter(location::holds).limit(1))
            .map(name ->
                new ReleaseFile(
                    name,
                    List.of(location.resolve(name)),
                    OptionalLong.empty(),
                    Optional.empty(),
                    FilePurpose.VOCABULARY))
            .toList();
    if (files.isEmpty()) {
      throw new UsageException(
          "Cannot use --vocabulary %s: it holds none of %s. Name the directory that has them."
              .formatted(place, String.join(", ", source.vocabularyFiles())));
    }
    return files;
  }
}
