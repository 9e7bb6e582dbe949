package dev.bdp.bench;

import dev.bdp.engine.object.LargeObject;
import dev.bdp.engine.object.LocalObjectStore;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSources;
import dev.bdp.engine.split.Frame;
import dev.bdp.engine.split.FrameReader;
import dev.bdp.engine.split.RecordText;
import dev.bdp.engine.split.Splitter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Splits and parses a text of any length, made by repeating the records of a file with new
/// identifiers, on one thread, and prints what is alive on the heap after each tenth of it. The
/// heap may be as small as one frame with its JSON allows.
///
///     java -Xmx96m -cp 'bench/target/lib/*' dev.bdp.bench.FlatMemory pubmed pubmed26n1334.xml.gz 1000
public final class FlatMemory {
  private static final MemoryMXBean HEAP = ManagementFactory.getMemoryMXBean();
  private static final int PARTS = 10;
  private static final Map<String, String> RECORD_ENDS =
      Map.of(
          "genome", "(?<=\n//\n)",
          "paper", "(?<=</PubmedArticle>)|(?=<PubmedArticle>)",
          "compound", "(?<=\n\\$\\$\\$\\$\n)");

  private FlatMemory() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 3) {
      System.err.println("Cannot measure: name a source, a file of it, and how many MB of text.");
      System.exit(64);
    }
    run(DataSources.load(args[0]), Path.of(args[1]), Long.parseLong(args[2]) * 1_000_000);
  }

  private static void run(DataSource<?> source, Path file, long sizeBytes)
      throws IOException, InterruptedException {
    List<String> records = records(source, file);
    Path directory = Files.createTempDirectory("flat-memory");
    long parsed = 0;
    try (LocalObjectStore store = new LocalObjectStore(directory)) {
      for (int part = 1; part <= PARTS; part++) {
        RepeatedRecords text = new RepeatedRecords(records, source.recordType(), sizeBytes / PARTS);
        List<Frame> frames;
        try (LargeObject target = store.write("frames", "application/zstd")) {
          target.restart();
          frames = new Splitter(source.scanner("x"), 1000, target, count -> {}).split(text);
          target.commit();
        }
        for (Frame frame : frames) {
          parsed += parse(source, store, frame);
        }
        System.gc();
        System.out.printf(
            "%5.0f MB: %,d records, %.1f MB alive%n",
            sizeBytes / 1e6 * part / PARTS, parsed, HEAP.getHeapMemoryUsage().getUsed() / 1e6);
      }
      store.deleteAll(List.of("frames"));
    }
    Files.deleteIfExists(directory);
  }

  private static List<String> records(DataSource<?> source, Path file) throws IOException {
    String text = RecordSpeed.text(file, StandardCharsets.UTF_8);
    return Stream.of(text.split(RECORD_ENDS.get(source.recordType())))
        .filter(record -> !source.recordType().equals("paper") || record.startsWith("<PubmedArt"))
        .filter(record -> !record.isBlank())
        .toList();
  }

  private static long parse(DataSource<?> source, LocalObjectStore store, Frame frame)
      throws IOException {
    long records = 0;
    try (FrameReader reader =
        new FrameReader(
            store.open("frames", frame.offset(), frame.length()),
            source.scanner("x"),
            frame.textOffset(),
            source.largestRecordBytes())) {
      for (RecordText text = reader.next(); text != null; text = reader.next()) {
        if (!(source.parser().parse(text.bytes()) instanceof GenericRecord)) {
          throw new IllegalStateException("A record does not parse at byte " + text.offset());
        }
        records++;
      }
    }
    return records;
  }
}
