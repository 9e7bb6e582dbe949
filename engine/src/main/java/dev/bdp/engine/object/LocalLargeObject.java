package dev.bdp.engine.object;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that grows beside its final name until it is committed.
final class LocalLargeObject implements LargeObject {
  private final LocalObjectStore store;
  private final Path target;
  private final Path part;
  private final FileChannel file;

  LocalLargeObject(LocalObjectStore store, Path target) throws IOException {
    this.store = store;
    this.target = target;
    this.part = target.resolveSibling(target.getFileName() + LocalObjectStore.PART);
    this.file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    file.position(file.size());
  }

  @Override
  public long position() {
    try {
      return file.position();
    } catch (IOException e) {
      throw store.unavailable("write " + part, e);
    }
  }

  @Override
  public InputStream openWritten() {
    try {
      return new FileRange(FileChannel.open(part, StandardOpenOption.READ), position());
    } catch (IOException e) {
      throw store.unavailable("read " + part, e);
    }
  }

  @Override
  public void append(byte[] bytes, int offset, int length) {
    ByteBuffer content = ByteBuffer.wrap(bytes, offset, length);
    try {
      while (content.hasRemaining()) {
        file.write(content);
      }
    } catch (IOException e) {
      throw store.unavailable("write " + part, e);
    }
  }

  @Override
  public void restart() {
    try {
      file.truncate(0);
    } catch (IOException e) {
      throw store.unavailable("write " + part, e);
    }
  }

  @Override
  public void commit() {
    try {
      file.force(true);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      FileByFileSync.flush(target.resolveSibling("."));
    } catch (IOException e) {
      throw store.unavailable("write " + target, e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw store.unavailable("write " + part, e);
    }
  }
}
