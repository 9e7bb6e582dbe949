package dev.bdp.engine.split;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dev.bdp.engine.source.RecordScanner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads the records of one frame in order. A long record of a source that allows such is given as
/// a stream; of a record above the limit only the beginning is kept.
public final class FrameReader implements AutoCloseable {
  private static final int LONGEST_IN_MEMORY = 32 << 20;
  private static final int STREAMED_FROM = 16 << 20;

  private final InputStream text;
  private final RecordScanner scanner;
  private final int maxRecordBytes;
  private final int keptBytes;
  private final byte[] buffer = new byte[1 << 17];
  private final ByteArrayOutputStream record = new ByteArrayOutputStream(1 << 14);
  private int from;
  private int to;
  private long offset;
  private long size;
  private boolean inRecord;

  /// @param textOffset where the frame's text starts in the inflated file
  public FrameReader(InputStream frame, RecordScanner scanner, long textOffset, int maxRecordBytes)
      throws IOException {
    this.text = new ZstdInputStreamNoFinalizer(frame);
    this.scanner = scanner;
    this.offset = textOffset;
    this.maxRecordBytes = maxRecordBytes;
    this.keptBytes = maxRecordBytes > LONGEST_IN_MEMORY ? STREAMED_FROM : maxRecordBytes;
  }

  /// The next record, or null after the last. What is left of a streamed one is passed over.
  public @Nullable RecordText next() throws IOException {
    passOver();
    offset += size;
    size = 0;
    record.reset();
    inRecord = true;
    while (inRecord) {
      if (from == to && !fill()) {
        inRecord = false;
        boolean cut =
            size > 0 && !record.toString(StandardCharsets.ISO_8859_1).isBlank() && scanner.isCut();
        return cut ? ended() : null;
      }
      int start = from;
      consume(to - from);
      if (size <= keptBytes || keptBytes < maxRecordBytes) {
        record.write(buffer, start, from - start);
      }
      if (inRecord && size > keptBytes && keptBytes < maxRecordBytes) {
        return streamed();
      }
    }
    return ended();
  }

  /// Reads to the end of the record that was given last; its size.
  public long passOver() throws IOException {
    while (inRecord) {
      if (from == to && !fill()) {
        inRecord = false;
      } else {
        consume(to - from);
      }
    }
    return size;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, text.read(buffer));
    return to > 0;
  }

  /// Takes at most so many bytes of the record from the buffer.
  private void consume(int most) {
    int end = scanner.findEnd(buffer, from, from + most);
    int upTo = end < 0 ? from + most : end;
    size += upTo - from;
    from = upTo;
    inRecord = end < 0;
  }

  private RecordText ended() {
    long lead = scanner.leadBytes();
    byte[] bytes = record.toByteArray();
    int start = (int) Math.min(lead, bytes.length);
    if (size > maxRecordBytes) {
      return new RecordText.Oversized(beginning(bytes, start), offset + lead, size - lead);
    }
    byte[] own = start == 0 ? bytes : Arrays.copyOfRange(bytes, start, bytes.length);
    return new RecordText.Whole(own, offset + lead);
  }

  private RecordText streamed() {
    int lead = (int) scanner.leadBytes();
    byte[] bytes = record.toByteArray();
    record.reset();
    return new RecordText.Streamed(
        beginning(bytes, lead), offset + lead, new LongText(bytes, lead, this::readOn));
  }

  private static byte[] beginning(byte[] bytes, int start) {
    return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + RecordText.KEPT_BYTES));
  }

  private int readOn(byte[] target, int at, int length) throws IOException {
    if (!inRecord || from == to && !fill()) {
      inRecord = false;
      return -1;
    }
    int start = from;
    consume(Math.min(length, to - from));
    System.arraycopy(buffer, start, target, at, from - start);
    return from - start;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
