package dev.bdp.engine.download;

import dev.bdp.engine.download.transport.RemoteFiles;
import dev.bdp.engine.download.transport.TransferLimits;
import dev.bdp.engine.download.transport.Transports;
import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.ReleaseLocation;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A directory, a file or a URL that a user names with `--from`.
///
/// @param uri ends in `/` when it is a directory
/// @param currentReleases knows what is stored already
public record Location(
    URI uri,
    boolean isFile,
    Optional<Checksum> statedChecksum,
    Optional<String> statedRelease,
    Function<String, Optional<String>> currentReleases)
    implements ReleaseLocation {
  private static final RemoteFiles FILES =
      new RemoteFiles(new Transports(TransferLimits.defaults()));
  private static final int SMALL_FILE_BYTES = 16 << 20;

  /// @throws SourceUnavailableException when a path does not exist or is an empty directory
  /// @throws ConfigurationException when the text is neither a path nor a URL
  /// @throws UsageException when a checksum is given for a directory
  public static Location parse(String text, Optional<Checksum> checksum, Optional<String> release) {
    if (text.isBlank()) {
      throw new ConfigurationException(
          "Cannot read the release: its location is empty. Correct --from.");
    }
    Location location;
    try {
      location = read(text, checksum, release);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          "Cannot read the release at %s: it is no path and no URL (%s). Check --from."
              .formatted(text, e.getMessage()),
          e);
    }
    if (checksum.isPresent() && !location.isFile()) {
      throw new UsageException(
          "Cannot use --md5 with %s: it is a directory. Name the file with --from."
              .formatted(location.uri()));
    }
    return location;
  }

  private static Location read(String text, Optional<Checksum> checksum, Optional<String> release) {
    if (text.matches("(?i)[a-z][a-z0-9+.-]+:.*")) {
      URI uri = URI.create(text);
      Transports.check(uri);
      if (!"file".equalsIgnoreCase(uri.getScheme())) {
        if (uri.getHost() == null) {
          throw new IllegalArgumentException("it names no host");
        }
        boolean file = text.matches("(?i).*/[^/]+\\.[a-z0-9]+(\\.gz)?");
        return new Location(
            file || text.endsWith("/") ? uri : URI.create(text + "/"),
            file,
            checksum,
            release,
            line -> Optional.empty());
      }
      return ofPath(Path.of(uri), checksum, release);
    }
    return ofPath(Path.of(text), checksum, release);
  }

  private static Location ofPath(Path path, Optional<Checksum> checksum, Optional<String> release) {
    if (!Files.exists(path)) {
      throw new SourceUnavailableException(
          "Cannot read the release at %s: there is no such file or directory. Check --from."
              .formatted(path));
    }
    return new Location(
        path.toAbsolutePath().normalize().toUri(),
        Files.isRegularFile(path),
        checksum,
        release,
        line -> Optional.empty());
  }

  /// The same place, for a discovery that asks what is stored already.
  public Location knowing(Function<String, Optional<String>> releases) {
    return new Location(uri, isFile, statedChecksum, statedRelease, releases);
  }

  @Override
  public Optional<String> currentRelease(String line) {
    return currentReleases.apply(line);
  }

  @Override
  public Optional<byte[]> find(String name) {
    return FILES.find(resolve(name), SMALL_FILE_BYTES);
  }

  @Override
  public Optional<byte[]> findStart(String name, int bytes) {
    return FILES.findStart(resolve(name), bytes);
  }

  @Override
  public Map<String, byte[]> findAll(List<String> names) {
    return FILES.findAll(names, this::resolve, SMALL_FILE_BYTES);
  }

  @Override
  public List<String> list(String directory) {
    return FILES.list(resolve(directory));
  }

  @Override
  public boolean holds(String name) {
    return FILES.exists(resolve(name));
  }

  @Override
  public URI resolve(String name) {
    return Names.resolve(uri, name);
  }

  @Override
  public Location at(String directory) {
    return new Location(resolve(directory), false, statedChecksum, statedRelease, currentReleases);
  }
}
