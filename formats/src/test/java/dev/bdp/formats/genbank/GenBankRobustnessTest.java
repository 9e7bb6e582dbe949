package dev.bdp.formats.genbank;

import static dev.bdp.formats.DamagedTexts.assertSame;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.formats.DamagedTexts;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.genbank.model.GenBankRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Damaged records come back to the byte or are refused with a place; every format can be written
/// of what was read, and it does not matter whether a text is in memory or a stream.
class GenBankRobustnessTest {
  private static final int LONGEST = 9_000;
  private static final String MARKS = " ;.,()<>^:=\"/|-\n\r\t0189'";

  private final GenBankReader reader = new GenBankReader();
  private final GenBankReader packing = new GenBankReader(64);

  @Test
  void aDamagedRealRecordComesBackToTheByteOrIsRefusedWithAPlace() {
    List<byte[]> texts =
        RealRecords.all().stream()
            .map(RealRecords.SourceRecord::text)
            .filter(text -> text.length < LONGEST)
            .toList();
    DamagedTexts.of("records", texts, MARKS).comeBackOrAreRefused(50_000, this::comesBack);
  }

  @Test
  void aDamagedExampleComesBackToTheByteOrIsRefusedWithAPlace() {
    List<byte[]> texts = Examples.ALL.stream().map(text -> text.getBytes(ISO_8859_1)).toList();
    DamagedTexts.of("examples", texts, MARKS).comeBackOrAreRefused(10_000, this::comesBack);
  }

  private void comesBack(byte[] text, int number) throws MalformedRecordException {
    boolean eighth = number % 8 == 0;
    if (eighth) {
      streamIsTheSame(text);
    }
    GenBankReader used = eighth ? packing : reader;
    GenBankRecord entry = used.read(text);
    byte[] own = Arrays.copyOfRange(text, used.start(), used.end());
    assertSame(GenBankWriter.write(entry), own);
    try {
      GenBankRecord fromJson = GenBankRecordJson.read(GenBankRecordJson.write(entry));
      assertThat(fromJson.accession()).isEqualTo(entry.accession());
      assertSame(GenBankWriter.write(fromJson), own);
      if (eighth) {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        GenBankFasta.write(entry, other);
        GenBankGff3.write(entry, other);
        GenBankJson.write(entry, other);
      }
    } catch (MalformedRecordException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /// What is no ASCII text after ORIGIN may be refused for that in a stream; a head is not expected
  /// there.
  private void streamIsTheSame(byte[] text) {
    GenBankRecord streamed;
    try {
      streamed = reader.read(new Dribble(text));
    } catch (MalformedRecordException e) {
      assertThat(e.location().offset()).isBetween(0, text.length);
      boolean plain = new String(text, ISO_8859_1).chars().allMatch(c -> c > 0 && c < 128);
      if (plain && startsWithLocus(text)) {
        assertRefused(text, e);
      }
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      assertThat(streamed).isEqualTo(reader.read(text));
    } catch (MalformedRecordException e) {
      throw new AssertionError("Only the stream is read", e);
    }
  }

  private static boolean startsWithLocus(byte[] text) {
    return new String(text, ISO_8859_1).startsWith("LOCUS");
  }

  private void assertRefused(byte[] text, MalformedRecordException streamed) {
    try {
      reader.read(text);
      throw new AssertionError("Only the stream is refused", streamed);
    } catch (MalformedRecordException e) {
      assertThat(streamed.getMessage()).isEqualTo(e.getMessage());
    }
  }

  /// Gives few bytes at a time.
  private static final class Dribble extends ByteArrayInputStream {
    Dribble(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
      return super.read(bytes, offset, Math.min(length, 37));
    }
  }
}
