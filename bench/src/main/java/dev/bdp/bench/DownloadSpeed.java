package dev.bdp.bench;

import dev.bdp.engine.download.Arrival;
import dev.bdp.engine.download.Download;
import dev.bdp.engine.download.Follower;
import dev.bdp.engine.download.transport.TransferLimits;
import dev.bdp.engine.download.transport.Transports;
import dev.bdp.engine.object.LocalObjectStore;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/// Downloads a file over the loopback with `curl -o`, with a plain program on the JDK's HTTP
/// client, with and without MD5, and with the engine, in turns and in one run; the total time of
/// each counts, without that of deleting what was downloaded. The processor seconds are those of
/// client and server, without the kernel's own threads.
public final class DownloadSpeed {
  private static final int ROUNDS = 3;
  private static final int BLOCK_BYTES = 1 << 20;
  private static final int BUFFER_BYTES = 1 << 18;

  private DownloadSpeed() {}

  /// A way to download.
  private interface Way {
    void download() throws IOException, InterruptedException, NoSuchAlgorithmException;
  }

  /// @param args a directory with room for twice the file, and the file's size in MiB (2048)
  public static void main(String[] args)
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    int blocks = args.length > 1 ? Integer.parseInt(args[1]) : 2048;
    Path file = directory.resolve("published");
    Path copy = directory.resolve("copy");
    String md5 = write(file, blocks);
    // With the 16 KiB that it has otherwise, the JDK's client is half as fast.
    System.setProperty("jdk.httpclient.bufsize", Integer.toString(1 << 17));
    Transports transports = new Transports(TransferLimits.defaults());
    Map<String, Figures.Effort> efforts = new LinkedHashMap<>();
    try (SendfileServer server = new SendfileServer(file)) {
      URI url = server.url();
      Map<String, Way> ways = new LinkedHashMap<>();
      ways.put("curl", () -> curl(url, copy));
      ways.put("plain Java", () -> plain(url, copy, Optional.empty()));
      ways.put(
          "plain Java with MD5",
          () -> plain(url, copy, Optional.of(MessageDigest.getInstance("MD5"))));
      ways.put("engine", () -> engine(transports, url, directory, md5));
      for (int round = 1; round <= ROUNDS; round++) {
        for (Map.Entry<String, Way> way : ways.entrySet()) {
          Figures.Effort taken = measure(way.getValue());
          Files.deleteIfExists(copy);
          efforts.merge(way.getKey(), taken, Figures.Effort::plus);
          System.out.printf(
              "round %d: %s %.0f MB/s, %.2f s of processors%n",
              round, way.getKey(), rate(blocks, taken.seconds()), taken.processorSeconds());
        }
      }
    }
    Files.delete(file);
    double curl = efforts.values().iterator().next().seconds();
    efforts.forEach((way, all) ->
        System.out.printf(
            "%s: %.0f %% of curl, %.2f s of processors a GB%n",
            way,
            100 * curl / all.seconds(),
            all.processorSeconds() * 1e9 / ((double) ROUNDS * blocks * BLOCK_BYTES)));
    System.out.printf("heap at most %d MB%n", peakHeapBytes() >> 20);
  }

  private static Figures.Effort measure(Way way)
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    long self = ProcessHandle.current().pid();
    double processorsBefore = ProcessorTime.ofServer(self);
    long start = System.nanoTime();
    way.download();
    return new Figures.Effort(
        (System.nanoTime() - start) / 1e9, ProcessorTime.ofServer(self) - processorsBefore);
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

  private static void curl(URI url, Path copy) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder("curl", "-s", "-o", copy.toString(), url.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("curl ended with " + code);
    }
  }

  /// As one writes it who cares for nothing but the bytes; nothing is made durable.
  private static void plain(URI url, Path copy, Optional<MessageDigest> md5)
      throws IOException, InterruptedException {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (HttpClient client = HttpClient.newHttpClient();
        InputStream body =
            client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofInputStream()).body();
        FileChannel file =
            FileChannel.open(copy, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      int count;
      while ((count = body.read(buffer)) >= 0) {
        if (md5.isPresent()) {
          md5.get().update(buffer, 0, count);
        }
        file.write(ByteBuffer.wrap(buffer, 0, count));
      }
    }
  }

  private static void engine(Transports transports, URI url, Path directory, String md5)
      throws InterruptedException {
    ReleaseFile file =
        new ReleaseFile(
            "copy",
            List.of(url),
            OptionalLong.empty(),
            Optional.of(new Checksum("MD5", md5, "the benchmark")),
            FilePurpose.DATA);
    try (LocalObjectStore store = new LocalObjectStore(directory)) {
      new Download(store, transports)
          .fetch(file, "copy", Arrival.NOTHING, told -> {}, Follower.NONE);
    }
  }

  private static long peakHeapBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
