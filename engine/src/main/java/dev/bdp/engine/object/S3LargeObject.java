package dev.bdp.engine.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// A large object written as parts, some of them on their way at any time, and joined on commit.
/// What a crash can lose is the parts on their way.
final class S3LargeObject implements LargeObject {
  private static final int MOST_BYTES_ON_THEIR_WAY = 64 << 20;
  private static final int PARTS_AT_ONCE = 4;

  private final S3ObjectStore store;
  private final S3Requests requests;
  private final S3Parts parts;
  private final Target target;
  private final Deque<Sent> onTheirWay = new ArrayDeque<>();
  private int foundParts;
  private int fullParts;
  private long position;
  private long durableBytes;
  private byte[] part;
  private int filled;
  private boolean committed;

  /// A part on its way.
  ///
  /// @param end of its bytes in the object
  private record Sent(Future<?> part, long end) {}

  /// What it becomes.
  record Target(String key, String contentType) {}

  S3LargeObject(S3ObjectStore store, S3Requests requests, S3Location location, Target target) {
    this.store = store;
    this.requests = requests;
    this.parts = new S3Parts(store, requests, location, target.key());
    this.target = target;
    List<Integer> sizes = parts.found();
    this.foundParts = sizes.size();
    this.fullParts = foundParts;
    this.position = sizes.stream().mapToLong(Integer::longValue).sum();
    this.durableBytes = position;
    this.part = new byte[S3Parts.sizeBytes(1)];
    if (foundParts > 0 && sizes.getLast() < S3Parts.sizeBytes(foundParts)) {
      fullParts--;
      readBack(foundParts);
    }
  }

  /// A short last part is filled up before it is put again: the others must not be short.
  private void readBack(int number) {
    try (InputStream last = parts.open(number)) {
      part = new byte[S3Parts.sizeBytes(number)];
      filled = last.readNBytes(part, 0, part.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public InputStream openWritten() {
    Iterator<InputStream> each =
        IntStream.rangeClosed(1, foundParts).mapToObj(parts::open).iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return each.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return each.next();
          }
        });
  }

  @Override
  public void append(byte[] bytes, int offset, int length) {
    int done = 0;
    while (done < length) {
      int count = Math.min(length - done, part.length - filled);
      System.arraycopy(bytes, offset + done, part, filled, count);
      filled += count;
      done += count;
      position += count;
      if (filled == part.length) {
        send();
      }
    }
  }

  private void send() {
    int most = Math.min(PARTS_AT_ONCE, MOST_BYTES_ON_THEIR_WAY / part.length);
    while (onTheirWay.size() >= most) {
      awaitPart();
    }
    int number = fullParts + 1;
    byte[] bytes = part;
    int length = filled;
    onTheirWay.add(new Sent(requests.begin(() -> parts.put(number, bytes, length)), position));
    fullParts = number;
    part = new byte[S3Parts.sizeBytes(number + 1)];
    filled = 0;
  }

  private void awaitParts() {
    while (!onTheirWay.isEmpty()) {
      awaitPart();
    }
  }

  private void awaitPart() {
    Sent first = onTheirWay.removeFirst();
    S3Requests.await(first.part());
    durableBytes = first.end();
  }

  /// Parts are sent as soon as they are full.
  @Override
  public void flush() {}

  @Override
  public long durableBytes() {
    while (!onTheirWay.isEmpty() && onTheirWay.getFirst().part().isDone()) {
      awaitPart();
    }
    return durableBytes;
  }

  @Override
  public void restart() {
    awaitParts();
    parts.deleteAll();
    foundParts = 0;
    fullParts = 0;
    position = 0;
    durableBytes = 0;
    filled = 0;
    part = new byte[S3Parts.sizeBytes(1)];
  }

  @Override
  public void commit() {
    if (fullParts == 0) {
      byte[] whole = Arrays.copyOf(part, filled);
      store.put(new StoredObject(target.key(), Content.of(whole), target.contentType()));
    } else {
      if (filled > 0) {
        send();
      }
      awaitParts();
      parts.join(fullParts, position, target.contentType());
    }
    committed = true;
    parts.deleteAll();
  }

  @Override
  public void close() {
    if (!committed && filled > 0) {
      send();
    }
    awaitParts();
  }
}
