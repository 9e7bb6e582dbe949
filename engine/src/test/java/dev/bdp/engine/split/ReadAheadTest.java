package dev.bdp.engine.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {
  private static final long SEED = 20261125;

  @Test
  void givesTheBytesInOrder() throws Exception {
    byte[] bytes = new byte[3_000_001];
    new SplittableRandom(SEED).nextBytes(bytes);
    assertThat(readAll(new ByteArrayInputStream(bytes))).as("seed %d", SEED).isEqualTo(bytes);
  }

  @Test
  void anEmptyStreamHasNoPiece() throws Exception {
    assertThat(readAll(InputStream.nullInputStream())).isEmpty();
  }

  @Test
  void whatTheStreamThrowsComesAfterWhatItGave() throws Exception {
    InputStream damaged =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[] {1, 2}),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("invalid block type");
              }
            });
    try (ReadAhead ahead = new ReadAhead(damaged)) {
      assertThat(ahead.next()).isNotNull().extracting(piece -> piece.count).isEqualTo(2);
      assertThatThrownBy(ahead::next)
          .isInstanceOf(IOException.class)
          .hasMessage("invalid block type");
    }
  }

  @Test
  void closingDoesNotWaitForBytesThatDoNotCome() throws Exception {
    CountDownLatch waits = new CountDownLatch(1);
    InputStream silent =
        new InputStream() {
          @Override
          public int read() throws IOException {
            waits.countDown();
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              throw new InterruptedIOException("stopped");
            }
            return -1;
          }
        };
    ReadAhead ahead = new ReadAhead(silent);
    waits.await();
    ahead.close();
  }

  @Test
  void closingDoesNotWaitForAReaderThatIsAhead() throws Exception {
    ReadAhead ahead = new ReadAhead(new ByteArrayInputStream(new byte[10_000_000]));
    assertThat(ahead.next()).isNotNull();
    ahead.close();
  }

  private static byte[] readAll(InputStream in) throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ReadAhead ahead = new ReadAhead(in)) {
      for (ReadAhead.Piece piece = ahead.next(); piece != null; piece = ahead.next()) {
        out.write(piece.bytes, 0, piece.count);
      }
    }
    return out.toByteArray();
  }
}
