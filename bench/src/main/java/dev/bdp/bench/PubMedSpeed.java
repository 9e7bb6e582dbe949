package dev.bdp.bench;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubmed.PubMedJson;
import dev.bdp.formats.pubmed.PubMedReader;
import dev.bdp.formats.pubmed.PubMedRecordJson;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.nbib.PubMedNbib;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Runs over the papers of a PubMed file on one thread and prints how fast they are read, and made
/// into JSON and MEDLINE text.
///
///     java -cp 'bench/target/lib/*' dev.bdp.bench.PubMedSpeed pubmed26n1334.xml.gz
///
/// Each figure is the median of the passes after the first ones, in MB (10^6 bytes) of source text
/// a second of the thread's time on a processor.
public final class PubMedSpeed {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Pattern PAPER =
      Pattern.compile("<PubmedArticle>.*?</PubmedArticle>", Pattern.DOTALL);
  private static final int WARM_UP = 5;
  private static final int PASSES = 9;
  private static final long PASS_BYTES = 50_000_000;

  private final List<byte[]> papers;
  private final long sizeBytes;
  private final PubMedReader reader = new PubMedReader();

  private PubMedSpeed(List<byte[]> papers) {
    this.papers = papers;
    this.sizeBytes = papers.stream().mapToLong(paper -> paper.length).sum();
  }

  /// What is done with one paper; the size of the result, so that nothing can be optimized away.
  @FunctionalInterface
  private interface Work {
    long run(Paper paper);
  }

  public static void main(String[] args) throws IOException, MalformedRecordException {
    if (args.length != 1) {
      System.err.println("Cannot measure: name one XML file of PubMed, plain or .gz.");
      System.exit(64);
    }
    PubMedSpeed speed = new PubMedSpeed(load(Path.of(args[0])));
    System.out.printf("%d papers, %.1f MB of text%n", speed.papers.size(), speed.sizeBytes / 1e6);
    speed.measure("read", paper -> paper.unknown().size());
    speed.measure("read, record JSON", paper -> PubMedRecordJson.write(paper).length);
    speed.measure("read, published JSON", paper -> PubMedJson.write(paper).length);
    speed.measure("read, MEDLINE text", paper -> PubMedNbib.write(paper).length);
  }

  private static List<byte[]> load(Path file) throws IOException {
    try (InputStream plain = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
      String all = new String(text.readAllBytes(), StandardCharsets.UTF_8);
      return PAPER
          .matcher(all)
          .results()
          .map(found -> found.group().getBytes(StandardCharsets.UTF_8))
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
    for (byte[] paper : papers) {
      total += work.run((Paper) reader.read(paper));
    }
    return total;
  }
}
