package dev.bdp.engine.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.bdp.engine.object.LargeObject;
import dev.bdp.engine.object.LocalObjectStore;
import dev.bdp.engine.record.Parsed;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.RecordScanner;
import dev.bdp.engine.split.Frame;
import dev.bdp.engine.split.FrameReader;
import dev.bdp.engine.split.RecordText;
import dev.bdp.engine.split.Splitter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The text of one sample file.
///
/// @param fileName as a manifest would have it
record Sample(String fileName, byte[] text) {

  static Sample read(Path file) throws IOException {
    try (InputStream plain = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
      return new Sample(String.valueOf(file.getFileName()), text.readAllBytes());
    }
  }

  /// The text of one record.
  record Entry(String fileName, byte[] text) {
    /// The records that the source's scanner finds in the text when it is another.
    List<Entry> changed(byte[] other, DataSource<?> source) {
      RecordScanner scanner = source.scanner(fileName);
      List<Entry> found = new ArrayList<>();
      int from = 0;
      while (from < other.length) {
        int end = scanner.findEnd(other, from, other.length);
        if (end < 0
            && (!scanner.isCut()
                || new String(other, from, other.length - from, ISO_8859_1).isBlank())) {
          break;
        }
        int to = end < 0 ? other.length : end;
        int start = (int) Math.min(from + scanner.leadBytes(), to);
        found.add(new Entry(fileName, Arrays.copyOfRange(other, start, to)));
        from = to;
      }
      return found;
    }

    Parsed parse(DataSource<?> source) {
      return source.parser().parse(text, fileName);
    }
  }

  /// Splits the text into frames and reads these, as a job does.
  ///
  /// @param chunk how many bytes arrive at a time
  /// @param scratch where the frames may lie
  List<RecordText> split(DataSource<?> source, int recordsPerFrame, int chunk, Path scratch)
      throws IOException, InterruptedException {
    List<RecordText> records = new ArrayList<>();
    try (LocalObjectStore store = new LocalObjectStore(scratch)) {
      List<Frame> frames;
      try (LargeObject target = store.write("frames", "application/zstd")) {
        target.restart();
        frames =
            new Splitter(source.scanner(fileName), recordsPerFrame, target, count -> {})
                .split(new Chunks(text, chunk));
        target.commit();
      }
      for (Frame frame : frames) {
        try (FrameReader reader =
            new FrameReader(
                store.open("frames", frame.offset(), frame.length()),
                source.scanner(fileName),
                frame.textOffset(),
                Integer.MAX_VALUE)) {
          for (RecordText record = reader.next(); record != null; record = reader.next()) {
            records.add(record);
          }
        }
      }
    }
    return records;
  }

  /// Gives a few bytes at a time.
  private static final class Chunks extends ByteArrayInputStream {
    private final int most;

    Chunks(byte[] bytes, int most) {
      super(bytes);
      this.most = most;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
      return super.read(bytes, offset, Math.min(length, most));
    }
  }
}
