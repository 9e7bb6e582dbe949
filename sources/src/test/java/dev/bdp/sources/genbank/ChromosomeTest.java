package dev.bdp.sources.genbank;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.source.RecordFormat;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.PackedSequence;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A record whose sequence is too long to be a text in the database.
class ChromosomeTest {
  private static final int BASES = 17_000_040;

  @Test
  void aLongSequenceIsPackedAndEveryFormatHasAllOfIt() {
    byte[] text = chromosome();
    GenBankParser parser = new GenBankParser();
    GenericRecord record = (GenericRecord) parser.parse(text);
    assertThat(record.recordData().length).isLessThan(BASES / 2);
    GenBankRecord entry = parser.load(record.recordData());
    assertThat(entry.sequence()).isInstanceOf(PackedSequence.class);
    assertThat(Arrays.equals(written(entry, "gb"), text)).isTrue();
    byte[] fasta = written(entry, "fasta");
    assertThat(fasta.length).isEqualTo(">CM1.1 \n".length() + BASES + (BASES + 69) / 70);
    assertThat(new String(fasta, 8, 70, US_ASCII)).isEqualTo("N".repeat(70));
    assertThat(written(entry, "json").length).isGreaterThan(BASES);
  }

  private static byte[] written(GenBankRecord entry, String format) {
    return new GenBankFormats()
        .format(entry, new RecordFormat(format, "text/plain", true))
        .orElseThrow()
        .bytes();
  }

  /// Runs of `n`, and the four bases in both cases.
  private static byte[] chromosome() {
    long seed = 20_260_101L;
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder(BASES / 60 * 76 + 200);
    text.append("LOCUS       CM1 %d bp DNA linear\nVERSION     CM1.1\nORIGIN\n".formatted(BASES));
    for (int base = 0; base < BASES; base += 60) {
      text.append(" ".repeat(8 - (int) Math.log10(base + 1))).append(base + 1);
      String letters = base < 6000 ? "nnnn" : random.nextInt(9) == 0 ? "ACGT" : "acgt";
      for (int i = 0; i < 60 && base + i < BASES; i++) {
        text.append(i % 10 == 0 ? " " : "").append(letters.charAt(random.nextInt(4)));
      }
      text.append('\n');
    }
    return text.append("//\n").toString().getBytes(US_ASCII);
  }
}
