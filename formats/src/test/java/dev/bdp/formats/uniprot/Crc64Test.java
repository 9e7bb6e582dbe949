package dev.bdp.formats.uniprot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Crc64Test {

  @Test
  void agreesWithThePublishedVectors() {
    assertThat(crc("IHATEMATH")).isEqualTo("E3DCADD69B01ADD1");
    assertThat(crc("123456789")).isEqualTo("46A5A9388A5BEFFE");
  }

  @Test
  void isZeroForNoResidues() {
    assertThat(crc("")).isEqualTo("0000000000000000");
  }

  @Test
  void readsOnlyTheRange() {
    byte[] text = "xxxIHATEMATHyy".getBytes(US_ASCII);

    assertThat(Crc64.of(text, 3, 12)).isEqualTo(0xE3DCADD69B01ADD1L);
  }

  @Test
  void takesEveryLengthThroughBothLoops() {
    byte[] residues = "MKTAYIAKQRQISFVKSHFSRQLEERLGLIEVQAPILSRVGDGTQDNLSGAEKAVQ".getBytes(US_ASCII);
    for (int to = 0; to <= residues.length; to++) {
      assertThat(Crc64.of(residues, 0, to)).as("%s residues", to).isEqualTo(bitByBit(residues, to));
    }
  }

  private static long bitByBit(byte[] residues, int to) {
    long crc = 0;
    for (int i = 0; i < to; i++) {
      crc ^= residues[i];
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 1 ? (crc >>> 1) ^ 0xD800000000000000L : crc >>> 1;
      }
    }
    return crc;
  }

  private static String crc(String residues) {
    return "%016X".formatted(Crc64.of(residues.getBytes(US_ASCII), 0, residues.length()));
  }
}
