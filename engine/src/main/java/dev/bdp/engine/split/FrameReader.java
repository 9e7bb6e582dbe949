package dev.bdp.engine.split;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.source.RecordScanner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads the records of one frame in order. Of a record above the limit only the beginning is kept.
public final class FrameReader implements AutoCloseable {
  private static final int SMALL_BYTES = 32 << 20;
  private static final int COPIES = 8;
  private static final int KEPT_OF_OVERSIZED = 64 << 10;

  private final InputStream text;
  private final RecordScanner scanner;
  private final int maxRecordBytes;
  private final byte[] buffer = new byte[1 << 17];
  private final ByteArrayOutputStream record = new ByteArrayOutputStream(1 << 14);
  private int from;
  private int to;
  private long offset;

  /// @param textOffset where the frame's text starts in the inflated file
  public FrameReader(InputStream frame, RecordScanner scanner, long textOffset, int maxRecordBytes)
      throws IOException {
    this.text = new ZstdInputStreamNoFinalizer(frame);
    this.scanner = scanner;
    this.offset = textOffset;
    this.maxRecordBytes = maxRecordBytes;
  }

  /// The next record, or null after the last.
  public @Nullable RecordText next() throws IOException {
    record.reset();
    long size = 0;
    while (true) {
      if (from == to) {
        from = 0;
        to = Math.max(0, text.read(buffer));
        if (to == 0) {
          return size > 0
                  && !record.toString(java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()
                  && scanner.isCut()
              ? ended(size)
              : null;
        }
      }
      int end = scanner.findEnd(buffer, from, to);
      int upTo = end < 0 ? to : end;
      size += upTo - from;
      if (size <= maxRecordBytes) {
        refuseBeyondMemory(size);
        record.write(buffer, from, upTo - from);
      }
      from = upTo;
      if (end >= 0) {
        return ended(size);
      }
    }
  }

  /// Its text, its JSON and its files lie in memory together.
  private void refuseBeyondMemory(long size) {
    long heap = Runtime.getRuntime().maxMemory();
    if (size > SMALL_BYTES && size > heap / COPIES) {
      throw new ConfigurationException(
          "Cannot parse the record at byte %d: it has more than %d MB, too much for a heap of %d MB. Set BDP_JAVA_OPTS=-Xmx%dm for this program and run the command again."
              .formatted(offset, size >> 20, heap >> 20, (maxRecordBytes >> 20) * (COPIES + 1L)));
    }
  }

  private RecordText ended(long size) {
    long lead = scanner.leadBytes();
    long start = offset + lead;
    offset += size;
    byte[] bytes = record.toByteArray();
    int from = (int) Math.min(lead, bytes.length);
    int to =
        size > maxRecordBytes ? Math.min(bytes.length, from + KEPT_OF_OVERSIZED) : bytes.length;
    return new RecordText(Arrays.copyOfRange(bytes, from, to), start, size - lead);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
