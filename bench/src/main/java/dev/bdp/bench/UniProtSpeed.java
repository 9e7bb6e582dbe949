package dev.bdp.bench;

import com.sun.management.ThreadMXBean;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.UniProtReader;
import dev.bdp.formats.uniprot.UniProtRecordJson;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import dev.bdp.formats.uniprot.rest.UniProtRestJson;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;

/// Runs over a flat file of UniProtKB on one thread and prints how fast it is read, and made into
/// JSON, with the reader's check of itself on.
///
///     java -cp 'bench/target/lib/*' dev.bdp.bench.UniProtSpeed uniprot_sprot.dat.gz
///
/// Each figure is the median of the passes after the first ones, in MB (10^6 bytes) of source text
/// a second, and a second of the thread's processor time: the two are the same on a machine that
/// does nothing else.
public final class UniProtSpeed {
  private static final int WARM_UP = 2;
  private static final int PASSES = 5;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final UniProtText text;
  private final UniProtReader reader = new UniProtReader();

  private UniProtSpeed(UniProtText text) {
    this.text = text;
  }

  /// What is done with one entry; the size of the result, so that nothing can be optimized away.
  @FunctionalInterface
  private interface Work {
    long run(UniProtEntry entry);
  }

  public static void main(String[] args) throws IOException, MalformedRecordException {
    if (args.length != 1) {
      System.err.println("Cannot measure: name one flat file, plain or .gz.");
      System.exit(64);
    }
    UniProtText text = UniProtText.load(Path.of(args[0]));
    System.out.printf("%d entries, %.1f MB of text%n", text.entries(), text.sizeBytes() / 1e6);
    UniProtSpeed speed = new UniProtSpeed(text);
    UniProtRestJson rest = new UniProtRestJson();
    speed.measure("read", entry -> entry.rawBlocks().size());
    speed.measure("read, record JSON", entry -> UniProtRecordJson.write(entry).length);
    speed.measure("read, REST JSON", entry -> rest.write(entry).length);
  }

  private void measure(String what, Work work) throws MalformedRecordException {
    for (int pass = 0; pass < WARM_UP; pass++) {
      run(work);
    }
    double[] seconds = new double[PASSES];
    double[] processorSeconds = new double[PASSES];
    long allocated = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      long processorStart = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      run(work);
      seconds[pass] = (System.nanoTime() - start) / 1e9;
      processorSeconds[pass] = (THREADS.getCurrentThreadCpuTime() - processorStart) / 1e9;
      allocated += THREADS.getCurrentThreadAllocatedBytes() - before;
    }
    System.out.printf(
        "%-20s %6.0f MB/s, %6.0f MB per processor second, %4.2f bytes allocated per byte of text%n",
        what,
        speed(seconds),
        speed(processorSeconds),
        (double) allocated / PASSES / text.sizeBytes());
  }

  private double speed(double[] seconds) {
    Arrays.sort(seconds);
    return text.sizeBytes() / 1e6 / seconds[PASSES / 2];
  }

  private long run(Work work) throws MalformedRecordException {
    long total = 0;
    for (int i = 0; i < text.entries(); i++) {
      total += work.run(reader.read(text.bytes(), text.starts()[i], text.length(i)));
    }
    return total;
  }
}
