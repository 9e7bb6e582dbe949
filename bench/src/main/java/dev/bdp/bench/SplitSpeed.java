package dev.bdp.bench;

import dev.bdp.engine.object.LargeObject;
import dev.bdp.engine.object.LocalObjectStore;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSources;
import dev.bdp.engine.split.Splitter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Inflates a `.gz` file with nothing but an `Inflater`, then splits it into frames of a local
/// store, as a split unit does; the two take turns, the median of each is printed with their ratio.
///
///     java -cp 'bench/target/lib/*' dev.bdp.bench.SplitSpeed uniprot_sprot.dat.gz DIR
public final class SplitSpeed {
  private static final int ROUNDS = 5;
  private static final int RECORDS_A_FRAME = 1000;
  private static final int FILE_NAME_FOLLOWS = 8;
  private static final int HEADER_BYTES = 10;

  private SplitSpeed() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 2) {
      System.err.println("Cannot measure: name a .gz flat file of UniProtKB and a directory.");
      System.exit(64);
    }
    Path file = Path.of(args[0]);
    Path directory = Path.of(args[1]);
    double[] inflating = new double[ROUNDS];
    double[] splitting = new double[ROUNDS];
    long textBytes = inflate(file);
    split(file, directory);
    for (int round = 0; round < ROUNDS; round++) {
      Stopwatch watch = Stopwatch.start();
      inflate(file);
      inflating[round] = watch.stop().seconds();
      watch = Stopwatch.start();
      split(file, directory);
      splitting[round] = watch.stop().seconds();
    }
    Arrays.sort(inflating);
    Arrays.sort(splitting);
    double bare = inflating[ROUNDS / 2];
    double whole = splitting[ROUNDS / 2];
    System.out.printf("Inflater alone  %.0f MB/s of text%n", textBytes / 1e6 / bare);
    System.out.printf("split           %.0f MB/s of text%n", textBytes / 1e6 / whole);
    System.out.printf("ratio           %.2f%n", bare / whole);
  }

  private static long inflate(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      int flags = raw.readNBytes(HEADER_BYTES)[3];
      if ((flags & FILE_NAME_FOLLOWS) != 0) {
        while (raw.read() > 0) {}
      }
      Inflater inflater = new Inflater(true);
      try (InputStream text = new InflaterInputStream(raw, inflater, 1 << 16)) {
        byte[] buffer = new byte[1 << 18];
        long size = 0;
        for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
          size += count;
        }
        return size;
      } finally {
        inflater.end();
      }
    }
  }

  private static void split(Path file, Path directory) throws IOException, InterruptedException {
    DataSource<?> source = DataSources.load("uniprot_swissprot");
    try (LocalObjectStore store = new LocalObjectStore(directory);
        InputStream text = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
        LargeObject target = store.write("split-speed.frames", "application/zstd")) {
      target.restart();
      new Splitter(source.scanner("uniprot_sprot.dat.gz"), RECORDS_A_FRAME, target, records -> {})
          .split(text);
      target.commit();
    }
    Files.delete(directory.resolve("split-speed.frames"));
  }
}
