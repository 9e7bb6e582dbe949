package dev.bdp.engine.source;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A place that holds a release, and the means to look into it.
public interface ReleaseLocation {
  /// The directory or the single file.
  URI uri();

  /// Whether it is a single file and not a directory.
  boolean isFile();

  /// A small file beside the data, such as a manifest; empty when it is not there.
  ///
  /// @throws dev.bdp.engine.failure.SourceUnavailableException when the place does not answer
  Optional<byte[]> find(String name);

  /// The first bytes of a file of any size; empty when it is not there.
  ///
  /// @throws dev.bdp.engine.failure.SourceUnavailableException when the place does not answer
  Optional<byte[]> findStart(String name, int bytes);

  /// Many small files, several at a time, by name; those that are not there are left out.
  ///
  /// @throws dev.bdp.engine.failure.SourceUnavailableException when the place does not answer
  Map<String, byte[]> findAll(List<String> names);

  /// What the directory, or one below it, holds: plain names in alphabetical order, those of
  /// directories end in `/`.
  ///
  /// @param directory relative and ending in `/`, or empty for the location itself
  /// @throws dev.bdp.engine.failure.SourceUnavailableException when it is not there, does not
  ///   answer or cannot be listed
  List<String> list(String directory);

  /// Whether the directory holds the file.
  boolean holds(String name);

  /// The URL of a file of the directory, or of one below it.
  URI resolve(String name);

  /// Another directory, relative to this one, as a place of its own.
  ///
  /// @param directory ends in `/`
  ReleaseLocation at(String directory);

  /// A checksum that the user gave for the single file; a directory has none.
  Optional<Checksum> statedChecksum();

  /// The release's name that the user gave.
  Optional<String> statedRelease();

  /// The external version of the current release of a line; empty when it has none yet.
  ///
  /// @param line the id of the source that publishes the line's releases whole
  Optional<String> currentRelease(String line);
}
