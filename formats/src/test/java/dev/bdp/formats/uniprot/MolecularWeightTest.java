package dev.bdp.formats.uniprot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MolecularWeightTest {

  @Test
  void addsOneWaterToTheResidues() {
    assertThat(weight("G")).isEqualTo(75); // 57.0519 + 18.0153 = 75.0672
    assertThat(weight("MK")).isEqualTo(277); // 131.1926 + 128.1741 + 18.0153 = 277.382
    assertThat(weight("")).isEqualTo(18);
  }

  @Test
  void roundsHalfADaltonUp() {
    assertThat(weight("GG")).isEqualTo(132); // 132.1191
    assertThat(weight("RR")).isEqualTo(330); // 330.3903
    assertThat(weight("VV")).isEqualTo(216); // 216.2805
    assertThat(weight("AAAA")).isEqualTo(302); // 302.3305
    assertThat(weight("WWWW")).isEqualTo(763); // 762.8681
  }

  @Test
  void readsOnlyTheRange() {
    assertThat(MolecularWeight.of("WWGWW".getBytes(US_ASCII), 2, 3)).isEqualTo(75);
  }

  private static int weight(String residues) {
    return MolecularWeight.of(residues.getBytes(US_ASCII), 0, residues.length());
  }
}
