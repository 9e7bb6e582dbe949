package dev.bdp.engine.download;

import dev.bdp.engine.download.transport.FileState;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.ReleaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// The bytes of one file as they come in: checked against what is known of the file, handed on in
/// one pass, and written down every second. One thread.
final class Intake {
  private static final long TELL_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final String ADVICE =
      "The mirror may be in the middle of an update; run again later or name another with --from.";

  private final ReleaseFile file;
  private final Room room;
  private final Passage passage;
  private final Hashes hashes;
  private final DownloadListener listener;
  private Optional<FileState> state = Optional.empty();
  private boolean patched;
  private long toldNanos = System.nanoTime();

  Intake(ReleaseFile file, Room room, Passage passage, Hashes hashes, DownloadListener listener) {
    this.file = file;
    this.room = room;
    this.passage = passage;
    this.hashes = hashes;
    this.listener = listener;
  }

  /// Takes over what an earlier attempt left, if it is what was written down.
  void goOn(Arrival before) throws InterruptedException {
    state = before.state();
    long left = room.target().position();
    if (left == 0) {
      return;
    }
    boolean tooLong = file.sizeBytes().isPresent() && left > file.sizeBytes().getAsLong();
    if (tooLong || before.prefix().isEmpty() || !passage.reread(before.prefix().get())) {
      startOver();
    }
    patched = bytes() > 0;
  }

  void startOver() throws InterruptedException {
    passage.restart();
    patched = false;
  }

  long bytes() {
    return hashes.sizeBytes();
  }

  /// The state of the file that the bytes belong to.
  Optional<FileState> state() {
    return state;
  }

  /// Whether the bytes are not all of one piece, so that fetching them again may give others.
  boolean isPatched() {
    return patched;
  }

  /// Whether all bytes are there, as far as anybody said how many these are.
  boolean isWhole() {
    OptionalLong size = expectedBytes();
    return size.isPresent() && bytes() == size.getAsLong();
  }

  private OptionalLong expectedBytes() {
    return file.sizeBytes().isPresent()
        ? file.sizeBytes()
        : state.map(FileState::sizeBytes).orElse(OptionalLong.empty());
  }

  /// Whether bytes of such a file may follow those that are there.
  boolean mayFollow(FileState now) {
    return bytes() == 0
        || file.checksum().isPresent()
        || now.hasValidator() && state.map(FileState::from).filter(now.from()::equals).isPresent();
  }

  /// Takes bytes in until they end.
  ///
  /// @throws IOException when they end too early; those that came are kept
  void take(FileState now, InputStream body) throws IOException, InterruptedException {
    patched |= bytes() > 0 && !state.map(FileState::from).equals(Optional.of(now.from()));
    state = Optional.of(now);
    if (bytes() > 0) {
      listener.resumed();
    }
    room.check(expectedBytes());
    tell();
    copy(body);
    OptionalLong size = expectedBytes();
    if (size.isPresent() && bytes() < size.getAsLong()) {
      throw new IOException(
          "%s ended at byte %d of %d".formatted(now.from(), bytes(), size.getAsLong()));
    }
  }

  private void copy(InputStream body) throws IOException, InterruptedException {
    while (true) {
      Piece piece = passage.next();
      try {
        int count = fill(body, piece.bytes);
        if (count == 0) {
          return;
        }
        check(piece.bytes, count);
        passage.take(piece, count);
      } finally {
        piece.letGo();
      }
      if (System.nanoTime() - toldNanos >= TELL_EVERY_NANOS) {
        room.check(expectedBytes());
        tell();
      }
    }
  }

  private void check(byte[] piece, int count) throws IOException {
    if (bytes() == 0) {
      FirstBytes.check(file.name(), piece, count);
    }
    OptionalLong size = expectedBytes();
    if (size.isPresent() && bytes() + count > size.getAsLong()) {
      throw new SurplusBytesException(bytes() + count);
    }
  }

  /// As much as is there, so that what came is stored soon, and in large pieces. What came before
  /// the connection broke counts; the next call says that it broke.
  private int fill(InputStream body, byte[] buffer) throws IOException {
    int least = bytes() == 0 ? FirstBytes.COUNT : 1;
    int count = 0;
    try {
      while (count < buffer.length && (count < least || body.available() > 0)) {
        int more = body.read(buffer, count, buffer.length - count);
        if (more < 0) {
          break;
        }
        count += more;
      }
    } catch (IOException e) {
      if (count == 0) {
        throw e;
      }
    }
    return count;
  }

  /// Says where the file stands.
  void tell() throws InterruptedException {
    toldNanos = System.nanoTime();
    listener.received(new Arrival(state, bytes(), Optional.of(passage.durable())));
  }

  /// How the whole file differs from what the publisher says.
  Optional<SourceDataException> mismatch(URI url) throws InterruptedException {
    if (file.sizeBytes().isPresent() && file.sizeBytes().getAsLong() != bytes()) {
      return Optional.of(wrongSize(bytes(), url));
    }
    Optional<Checksum> stated = file.checksum();
    if (stated.isEmpty() || stated.get().hex().equals(hashes.stated())) {
      return Optional.empty();
    }
    Checksum checksum = stated.get();
    return Optional.of(
        new SourceDataException(
            "Cannot verify %s: %s is %s, %s says %s (%s). %s"
                .formatted(
                    file.name(),
                    checksum.algorithm(),
                    hashes.stated(),
                    checksum.statedBy(),
                    checksum.hex(),
                    url,
                    ADVICE)));
  }

  SourceDataException wrongSize(long bytes, URI url) {
    return new SourceDataException(
        "Cannot verify %s: it has %d bytes, the manifest says %d (%s). %s"
            .formatted(file.name(), bytes, file.sizeBytes().orElse(-1), url, ADVICE));
  }
}
