package dev.bdp.engine.download.transport;

import dev.bdp.engine.failure.IoReason;
import dev.bdp.engine.failure.SourceUnavailableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Files of this machine.
final class FileTransport implements Transport {
  @Override
  public Answer open(URI url, long offset, Optional<FileState> before) throws IOException {
    Answer seen = look(url);
    if (!(seen instanceof Answer.Bytes there)) {
      return seen;
    }
    try {
      FileChannel file = FileChannel.open(Path.of(url), StandardOpenOption.READ);
      long from = offset <= file.size() ? offset : 0;
      return new Answer.Bytes(Channels.newInputStream(file.position(from)), from, there.state());
    } catch (FileSystemException e) {
      return new Answer.Refused(IoReason.of(e));
    }
  }

  @Override
  public Answer look(URI url) throws IOException {
    Path path = Path.of(url);
    if (Files.isDirectory(path)) {
      return new Answer.Refused(path + " is a directory");
    }
    try {
      return new Answer.Bytes(
          InputStream.nullInputStream(),
          0,
          new FileState(
              url.toString(),
              OptionalLong.of(Files.size(path)),
              Optional.empty(),
              Optional.of(Files.getLastModifiedTime(path).toString())));
    } catch (NoSuchFileException e) {
      return new Answer.Missing(path + " does not exist");
    } catch (FileSystemException e) {
      return new Answer.Refused(IoReason.of(e));
    }
  }

  @Override
  public List<String> list(URI directory) throws IOException {
    Path path = Path.of(directory);
    if (!Files.isDirectory(path)) {
      throw new FileNotFoundException(path + " is not a directory");
    }
    try (Stream<Path> children = Files.list(path)) {
      return children
          .map(child -> child.getFileName() + (Files.isDirectory(child) ? "/" : ""))
          .toList();
    } catch (AccessDeniedException e) {
      throw new SourceUnavailableException(
          "Cannot list %s: %s. Correct the rights, or name another place."
              .formatted(path, IoReason.of(e)),
          e);
    }
  }
}
