package dev.bdp.bench;

import dev.bdp.engine.download.Arrival;
import dev.bdp.engine.download.Download;
import dev.bdp.engine.download.transport.TransferLimits;
import dev.bdp.engine.download.transport.Transports;
import dev.bdp.engine.object.LocalObjectStore;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/// Downloads a file over the loopback with `curl -o` and with the engine, hashing included, in
/// turns and in one run; the total time of each counts.
public final class DownloadSpeed {
  private static final int ROUNDS = 3;
  private static final int BLOCK_BYTES = 1 << 20;

  private DownloadSpeed() {}

  /// @param args a directory with room for twice the file, and the file's size in MiB (2048)
  public static void main(String[] args)
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    int blocks = args.length > 1 ? Integer.parseInt(args[1]) : 2048;
    Path file = directory.resolve("published");
    String md5 = write(file, blocks);
    double curl = 0;
    double engine = 0;
    try (SendfileServer server = new SendfileServer(file)) {
      for (int round = 1; round <= ROUNDS; round++) {
        double one = curl(server.url(), directory.resolve("copy"));
        double other = engine(server.url(), directory.resolve("store"), Files.size(file), md5);
        System.out.printf(
            "round %d: curl %.0f MB/s, engine %.0f MB/s%n",
            round, rate(blocks, one), rate(blocks, other));
        curl += one;
        engine += other;
      }
    }
    Files.delete(file);
    System.out.printf(
        "engine/curl %.0f %%; heap at most %d MB%n", 100 * curl / engine, peakHeapBytes() >> 20);
  }

  private static double rate(int blocks, double seconds) {
    return (double) blocks * BLOCK_BYTES / seconds / 1e6;
  }

  private static String write(Path file, int blocks) throws IOException, NoSuchAlgorithmException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    byte[] block = new byte[BLOCK_BYTES];
    SplittableRandom random = new SplittableRandom(1);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < blocks; i++) {
        random.nextBytes(block);
        md5.update(block);
        out.write(block);
      }
    }
    return HexFormat.of().formatHex(md5.digest());
  }

  private static double curl(URI url, Path copy) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int code =
        new ProcessBuilder("curl", "-s", "-o", copy.toString(), url.toString())
            .inheritIO()
            .start()
            .waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (code != 0) {
      throw new IOException("curl ended with " + code);
    }
    Files.delete(copy);
    return seconds;
  }

  private static double engine(URI url, Path directory, long sizeBytes, String md5)
      throws IOException, InterruptedException {
    ReleaseFile file =
        new ReleaseFile(
            "copy",
            List.of(url),
            OptionalLong.of(sizeBytes),
            Optional.of(new Checksum("MD5", md5, "the benchmark")),
            FilePurpose.DATA);
    try (LocalObjectStore store = new LocalObjectStore(directory)) {
      Download download = new Download(store, new Transports(TransferLimits.defaults()));
      long start = System.nanoTime();
      download.fetch(file, "copy", Arrival.NOTHING, told -> {});
      double seconds = (System.nanoTime() - start) / 1e9;
      store.deleteAll(List.of("copy"));
      return seconds;
    }
  }

  private static long peakHeapBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
