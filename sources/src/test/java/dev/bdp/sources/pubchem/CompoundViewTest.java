package dev.bdp.sources.pubchem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.source.RecordView;
import dev.bdp.engine.source.RecordView.Fact;
import dev.bdp.engine.source.RecordView.Value;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.CompoundReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompoundViewTest {
  private static final String STRUCTURE =
      """
      90000002
        -OEChem-01020304052D

        2  1  0     0  0  0  0  0  0999 V2000
          2.0000    0.0000    0.0000 C   0  0  0  0  0  0  0  0  0  0  0  0
          3.0000    0.0000    0.0000 O   0  0  0  0  0  0  0  0  0  0  0  0
        1  2  1  0  0  0  0
      M  END
      > <PUBCHEM_COMPOUND_CID>
      90000002

      """;

  private static final String TAGS =
      """
      > <PUBCHEM_IUPAC_NAME>
      invented methanol

      > <PUBCHEM_IUPAC_TRADITIONAL_NAME>
      wood spirit

      > <PUBCHEM_IUPAC_INCHI>
      InChI=1S/CH4O/c1-2/h2H,1H3

      > <PUBCHEM_IUPAC_INCHIKEY>
      OKKJLVBELUTLKV-UHFFFAOYSA-N

      > <PUBCHEM_XLOGP3>
      -0.5

      > <PUBCHEM_MOLECULAR_FORMULA>
      CH4O

      > <PUBCHEM_MOLECULAR_WEIGHT>
      32.042

      > <PUBCHEM_SMILES>
      CO

      > <PUBCHEM_CACTVS_TPSA>
      20.2

      """;

  @Test
  void whatACompoundSaysOfItselfAreFacts() throws Exception {
    RecordView view = view(STRUCTURE + TAGS);
    assertThat(view.title()).isEqualTo("wood spirit");
    assertThat(view.subtitle()).contains("CH4O");
    assertThat(view.facts())
        .containsExactly(
            cid(),
            Fact.of("Molecular formula", "CH4O"),
            Fact.of("Molecular weight", "32.042"),
            Fact.of("IUPAC name", "invented methanol"),
            Fact.of("InChI", "InChI=1S/CH4O/c1-2/h2H,1H3"),
            Fact.of("InChIKey", "OKKJLVBELUTLKV-UHFFFAOYSA-N"),
            Fact.of("SMILES", "CO"),
            Fact.of("XLogP", "-0.5"),
            Fact.of("Polar surface area", "20.2"),
            Fact.of("Atoms", "2"),
            Fact.of("Bonds", "1"));
    assertThat(view.sequence()).isEmpty();
    assertThat(view.featuresTotal()).isZero();
  }

  @Test
  void aCompoundMayHaveNothingButItsAtoms() throws Exception {
    RecordView view = view(STRUCTURE);
    assertThat(view.title()).isEqualTo("CID 90000002");
    assertThat(view.subtitle()).isEmpty();
    assertThat(view.facts()).containsExactly(cid(), Fact.of("Atoms", "2"), Fact.of("Bonds", "1"));
  }

  private static Fact cid() {
    return new Fact(
        "CID",
        List.of(
            new Value(
                "90000002", Optional.of("https://pubchem.ncbi.nlm.nih.gov/compound/90000002"))));
  }

  private static RecordView view(String text) throws MalformedRecordException {
    return CompoundView.of(new CompoundReader().read((text + "$$$$\n").getBytes(UTF_8)));
  }
}
