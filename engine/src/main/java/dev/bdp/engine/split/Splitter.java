package dev.bdp.engine.split;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import dev.bdp.engine.object.LargeObject;
import dev.bdp.engine.source.RecordScanner;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// Reads text once, finds record ends, and writes zstd frames of whole records.
///
/// Memory: a few buffers of text and one of compressed bytes, however large a record is.
public final class Splitter {
  private static final int MOST_TEXT_BYTES = 8 << 20;
  private static final int COMPRESSION_LEVEL = 1;

  private final RecordScanner scanner;
  private final int recordsPerFrame;
  private final FramesObject target;
  private final Steps steps;
  private final List<Frame> frames = new ArrayList<>();

  private OutputStream frame;
  private long textOffset;
  private long frameTextOffset;
  private long frameOffset;
  private long firstRecord;
  private int records;
  private boolean textSinceRecord;

  /// Is told how many records were found.
  @FunctionalInterface
  public interface Steps {
    void advance(long records) throws InterruptedException;
  }

  public Splitter(RecordScanner scanner, int recordsPerFrame, LargeObject target, Steps steps)
      throws IOException {
    this.scanner = scanner;
    this.recordsPerFrame = recordsPerFrame;
    this.target = new FramesObject(target);
    this.steps = steps;
    this.frame = open();
  }

  /// Splits all of the text, which another thread reads meanwhile. What follows the last record
  /// end, unless it is blank or the scanner knows it as the tail of the file, is a record too: a
  /// cut one.
  ///
  /// @throws IOException when the text cannot be read or inflated
  public List<Frame> split(InputStream text) throws IOException, InterruptedException {
    try (ReadAhead ahead = new ReadAhead(text)) {
      for (ReadAhead.Piece piece = ahead.next(); piece != null; piece = ahead.next()) {
        split(piece.bytes, piece.count);
      }
    }
    if (textSinceRecord && scanner.isCut()) {
      recordEnded();
    }
    if (records > 0) {
      endFrame();
    }
    frame.close();
    return frames;
  }

  private void split(byte[] bytes, int count) throws IOException, InterruptedException {
    int from = 0;
    while (from < count) {
      int end = scanner.findEnd(bytes, from, count);
      int to = end < 0 ? count : end;
      textSinceRecord |= end < 0 && !isBlank(bytes, from, to);
      write(bytes, from, to);
      from = to;
      if (end >= 0) {
        recordEnded();
      }
    }
  }

  /// How many records there were.
  public long recordCount() {
    return firstRecord;
  }

  private void write(byte[] bytes, int from, int to) throws IOException {
    frame.write(bytes, from, to - from);
    textOffset += to - from;
  }

  private void recordEnded() throws IOException, InterruptedException {
    textSinceRecord = false;
    records++;
    if (records == recordsPerFrame || textOffset - frameTextOffset >= MOST_TEXT_BYTES) {
      endFrame();
      frame = open();
    }
  }

  private void endFrame() throws IOException, InterruptedException {
    frame.close();
    frames.add(
        new Frame(firstRecord, records, frameOffset, target.size() - frameOffset, frameTextOffset));
    steps.advance(records);
    firstRecord += records;
    records = 0;
    frameOffset = target.size();
    frameTextOffset = textOffset;
  }

  private OutputStream open() throws IOException {
    ZstdOutputStreamNoFinalizer zstd = new ZstdOutputStreamNoFinalizer(target, COMPRESSION_LEVEL);
    zstd.setChecksum(true);
    return zstd;
  }

  private static boolean isBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
