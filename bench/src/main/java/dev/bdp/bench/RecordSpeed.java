package dev.bdp.bench;

import dev.bdp.formats.MalformedRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.zip.GZIPInputStream;

/// How fast one thread reads the records of a file, and what is made of each.
///
/// Each figure is the median of the passes after the first ones, in MB (10^6 bytes) of source text
/// a second of the thread's time on a processor.
///
/// @param <R> what the reader makes of the text of a record
final class RecordSpeed<R> {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 5;
  private static final int PASSES = 9;
  private static final long PASS_BYTES = 50_000_000;

  private final List<byte[]> records;
  private final long sizeBytes;
  private final Reader<R> reader;

  /// Reads the text of one record.
  @FunctionalInterface
  interface Reader<R> {
    R read(byte[] record) throws MalformedRecordException;
  }

  RecordSpeed(List<byte[]> records, Reader<R> reader) {
    this.records = records;
    this.sizeBytes = records.stream().mapToLong(record -> record.length).sum();
    this.reader = reader;
    System.out.printf("%d records, %.1f MB of text%n", records.size(), sizeBytes / 1e6);
  }

  /// The text of a file, plain or `.gz`.
  static String text(Path file, Charset charset) throws IOException {
    try (InputStream plain = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
      return new String(text.readAllBytes(), charset);
    }
  }

  /// The file that the command line names, or the end of the program.
  static Path onlyFile(String[] args, String kind) {
    if (args.length != 1) {
      System.err.println("Cannot measure: name one " + kind + ", plain or .gz.");
      System.exit(64);
    }
    return Path.of(args[0]);
  }

  /// @param work what is done with one record; its sum, so that nothing can be optimized away
  void measure(String what, ToLongFunction<R> work) throws MalformedRecordException {
    double[] seconds = new double[PASSES];
    for (int pass = -WARM_UP; pass < PASSES; pass++) {
      long start = THREADS.getCurrentThreadCpuTime();
      long bytes = 0;
      while (bytes < PASS_BYTES) {
        run(work);
        bytes += sizeBytes;
      }
      if (pass >= 0) {
        seconds[pass] = (THREADS.getCurrentThreadCpuTime() - start) / 1e9 / bytes;
      }
    }
    Arrays.sort(seconds);
    System.out.printf("%-22s %6.0f MB/s%n", what, 1e-6 / seconds[PASSES / 2]);
  }

  private long run(ToLongFunction<R> work) throws MalformedRecordException {
    long total = 0;
    for (byte[] record : records) {
      total += work.applyAsLong(reader.read(record));
    }
    return total;
  }
}
