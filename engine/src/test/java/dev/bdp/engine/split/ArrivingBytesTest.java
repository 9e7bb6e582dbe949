package dev.bdp.engine.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Bytes that one thread hands over and another reads.
class ArrivingBytesTest {
  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final AtomicInteger held = new AtomicInteger();

  @AfterEach
  void stop() {
    reader.shutdownNow();
  }

  @Test
  void aFileOfManyGzipMembersIsReadAsAWholeHoweverItIsCut() throws Exception {
    System.out.println("seed " + seed);
    byte[] text = new byte[200_000];
    random.nextBytes(text);
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (int from = 0; from < text.length; from += 20_000) {
      try (GZIPOutputStream member = new GZIPOutputStream(members)) {
        member.write(text, from, 20_000);
      }
    }
    byte[] file = members.toByteArray();
    ArrivingBytes bytes = new ArrivingBytes();
    Future<byte[]> read =
        reader.submit(() -> {
          try (GZIPInputStream plain = new GZIPInputStream(bytes)) {
            return plain.readAllBytes();
          }
        });
    int pieces = 0;
    for (int from = 0; from < file.length; pieces++) {
      int to = Math.min(file.length, from + 1 + random.nextInt(pieces % 2 == 0 ? 4 : 5000));
      hand(bytes, Arrays.copyOfRange(file, from, to));
      from = to;
    }
    bytes.end();
    assertThat(read.get()).isEqualTo(text);
    assertThat(held).hasValue(0);
  }

  @Test
  void whatNobodyReadsAnyMoreIsLetGoOnce() throws IOException {
    ArrivingBytes bytes = new ArrivingBytes();
    hand(bytes, new byte[] {1, 2, 3});
    hand(bytes, new byte[] {4});
    assertThat(bytes.read()).isEqualTo(1);
    assertThat(held).hasValue(2);
    bytes.close();
    hand(bytes, new byte[] {5});
    bytes.close();
    assertThat(held).hasValue(0);
    assertThat(bytes.read()).isEqualTo(-1);
  }

  @Test
  void whoeverReadsWhatIsAbandonedIsWokenWithAFailure() throws Exception {
    ArrivingBytes bytes = new ArrivingBytes();
    hand(bytes, new byte[] {1});
    Future<Long> read =
        reader.submit(() -> {
          try (bytes) {
            return bytes.transferTo(OutputStream.nullOutputStream());
          }
        });
    Awaitility.await().until(() -> held.get() == 0);
    bytes.abandon();
    assertThatThrownBy(read::get).hasRootCauseMessage("the file begins again");
    hand(bytes, new byte[] {2});
    assertThat(held).hasValue(0);
  }

  private void hand(ArrivingBytes bytes, byte[] piece) {
    held.incrementAndGet();
    bytes.hand(piece, piece.length, held::decrementAndGet);
  }
}
