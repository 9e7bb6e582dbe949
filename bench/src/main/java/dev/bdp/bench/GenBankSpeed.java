package dev.bdp.bench;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.genbank.GenBankReader;
import dev.bdp.formats.genbank.GenBankRecordJson;
import dev.bdp.formats.genbank.GenBankWriter;
import dev.bdp.formats.genbank.model.GenBankRecord;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Runs over a flat file of GenBank on one thread and prints how fast it is read, and made into
/// JSON, with the reader's check of itself on.
///
///     java -cp 'bench/target/lib/*' dev.bdp.bench.GenBankSpeed gbpri1.seq.gz
///
/// Each figure is the median of the passes after the first ones, in MB (10^6 bytes) of source text
/// a second of the thread's time on a processor.
public final class GenBankSpeed {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 5;
  private static final int PASSES = 9;
  private static final long PASS_BYTES = 50_000_000;

  private final List<byte[]> records;
  private final long sizeBytes;
  private final GenBankReader reader = new GenBankReader();

  private GenBankSpeed(List<byte[]> records) {
    this.records = records;
    this.sizeBytes = records.stream().mapToLong(record -> record.length).sum();
  }

  /// What is done with one record; the size of the result, so that nothing can be optimized away.
  @FunctionalInterface
  private interface Work {
    long run(GenBankRecord entry);
  }

  public static void main(String[] args) throws IOException, MalformedRecordException {
    if (args.length != 1) {
      System.err.println("Cannot measure: name one flat file, plain or .gz.");
      System.exit(64);
    }
    GenBankSpeed speed = new GenBankSpeed(load(Path.of(args[0])));
    System.out.printf("%d records, %.1f MB of text%n", speed.records.size(), speed.sizeBytes / 1e6);
    speed.measure("read", GenBankRecord::length);
    speed.measure("read, record JSON", entry -> GenBankRecordJson.write(entry).length);
    speed.measure("read, flat file", entry -> GenBankWriter.write(entry).length);
  }

  private static List<byte[]> load(Path file) throws IOException {
    try (InputStream plain = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
      String all = new String(text.readAllBytes(), StandardCharsets.ISO_8859_1);
      return Stream.of(all.split("(?<=\n//\n)"))
          .filter(record -> !record.isBlank())
          .map(record -> record.getBytes(StandardCharsets.ISO_8859_1))
          .toList();
    }
  }

  private void measure(String what, Work work) throws MalformedRecordException {
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

  private long run(Work work) throws MalformedRecordException {
    long total = 0;
    for (byte[] record : records) {
      total += work.run(reader.read(record));
    }
    return total;
  }
}
