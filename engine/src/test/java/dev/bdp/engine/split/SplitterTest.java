package dev.bdp.engine.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.object.LargeObject;
import dev.bdp.engine.object.LocalObjectStore;
import dev.bdp.engine.source.EachLine;
import dev.bdp.engine.source.ElementScanner;
import dev.bdp.engine.source.RecordScanner;
import dev.bdp.engine.source.TerminatorLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The law of split, at the level of frames: whatever the frame size and however the bytes arrive,
/// the same records come back.
class SplitterTest {
  private static final long SEED = 20261124;

  @TempDir Path directory;

  @Test
  void theSameRecordsComeBackForEveryFrameSizeAndEveryWayTheBytesArrive() throws Exception {
    System.out.println("seed " + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> records = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      records.add("ID " + i + "\n" + "x/ //\n".repeat(random.nextInt(40)) + "//x\n//\n");
    }
    byte[] text = String.join("", records).getBytes(StandardCharsets.US_ASCII);
    for (int frameSize : List.of(1, 7, 499, 500, 1000)) {
      InputStream dribble = new Dribble(text, random);
      List<RecordText> back = splitAndRead(dribble, frameSize, 1 << 20);
      assertThat(back)
          .extracting(r -> new String(r.bytes(), StandardCharsets.US_ASCII))
          .isEqualTo(records);
      long offset = 0;
      for (RecordText record : back) {
        assertThat(record.offset()).isEqualTo(offset);
        offset += record.bytes().length;
      }
    }
  }

  @Test
  void aCutLastRecordIsARecordAndBlankLinesAfterTheLastAreNot() throws Exception {
    assertThat(splitAndRead(stream("a\n//\nb\n"), 10, 100)).hasSize(2);
    assertThat(splitAndRead(stream("a\n//\n\n \n"), 10, 100)).hasSize(1);
    assertThat(splitAndRead(stream(""), 10, 100)).isEmpty();
  }

  @Test
  void ofAnOversizedRecordOnlyTheBeginningIsKeptAndTheNextOneIsWhole() throws Exception {
    List<RecordText> records =
        splitAndRead(stream("x".repeat(3_000_000) + "\n//\nb\n//\n"), 10, 100_000);
    assertThat(records).hasSize(2);
    assertThat(records.getFirst())
        .isInstanceOfSatisfying(
            RecordText.Oversized.class,
            large -> assertThat(large.sizeBytes()).isEqualTo(3_000_004));
    assertThat(records.getFirst().bytes()).hasSizeLessThanOrEqualTo(64 << 10);
    assertThat(new String(records.get(1).bytes(), StandardCharsets.US_ASCII)).isEqualTo("b\n//\n");
  }

  @Test
  void whatBelongsToNoRecordIsInNoRecord() throws Exception {
    String text = "<Set>\n<R>1</R>\n<R>2</R>\n<R>3</R>\n</Set>\n";
    for (int frameSize : List.of(1, 2, 3, 4)) {
      List<RecordText> records =
          splitAndRead(stream(text), () -> new ElementScanner(List.of("Set")), frameSize, 100);
      assertThat(records)
          .extracting(r -> new String(r.bytes(), StandardCharsets.US_ASCII))
          .containsExactly("<R>1</R>", "<R>2</R>", "<R>3</R>");
      assertThat(records).extracting(RecordText::offset).containsExactly(6L, 15L, 24L);
    }
  }

  @Test
  void eachLineIsARecordAndBlankLinesAreNot() throws Exception {
    for (int frameSize : List.of(1, 2, 10)) {
      assertThat(splitAndRead(stream("1\n\n \r\n22\n3"), EachLine::new, frameSize, 100))
          .extracting(r -> new String(r.bytes(), StandardCharsets.US_ASCII))
          .containsExactly("1\n", "\n \r\n22\n", "3");
    }
  }

  private List<RecordText> splitAndRead(InputStream text, int frameSize, int limit)
      throws IOException, InterruptedException {
    return splitAndRead(text, () -> new TerminatorLine("//"), frameSize, limit);
  }

  private List<RecordText> splitAndRead(
      InputStream text, Supplier<RecordScanner> scanner, int frameSize, int limit)
      throws IOException, InterruptedException {
    List<RecordText> records = new ArrayList<>();
    try (LocalObjectStore store = new LocalObjectStore(directory)) {
      List<Frame> frames;
      try (LargeObject target = store.write("frames", "application/zstd")) {
        target.restart();
        frames = new Splitter(scanner.get(), frameSize, target, count -> {}).split(text);
        target.commit();
      }
      for (Frame frame : frames) {
        int before = records.size();
        try (FrameReader reader =
            new FrameReader(
                store.open("frames", frame.offset(), frame.length()),
                scanner.get(),
                frame.textOffset(),
                limit)) {
          for (RecordText record = reader.next(); record != null; record = reader.next()) {
            records.add(record);
          }
        }
        assertThat(records.size() - before).isEqualTo(frame.records());
      }
    }
    return records;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  /// Gives a few bytes at a time.
  private static final class Dribble extends ByteArrayInputStream {
    private final SplittableRandom random;

    Dribble(byte[] bytes, SplittableRandom random) {
      super(bytes);
      this.random = random;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
      return super.read(bytes, offset, Math.min(length, random.nextInt(1, 50)));
    }
  }
}
