package dev.bdp.engine.download.transport;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// Files of this machine.
final class FileTransport implements Transport {
  @Override
  public Opened open(URI url, long offset) throws IOException {
    Path path = Path.of(url);
    if (Files.isDirectory(path)) {
      throw new FileNotFoundException(path + " is a directory");
    }
    try {
      FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
      long from = offset <= file.size() ? offset : 0;
      InputStream body = Channels.newInputStream(file.position(from));
      return new Opened(body, from, file.size());
    } catch (NoSuchFileException e) {
      throw (FileNotFoundException)
          new FileNotFoundException(path + " does not exist").initCause(e);
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
    }
  }
}
