package dev.bdp.formats.pubchem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.model.Atom;
import dev.bdp.formats.pubchem.model.Atom.Point;
import dev.bdp.formats.pubchem.model.AtomProperty;
import dev.bdp.formats.pubchem.model.AtomProperty.AtomValue;
import dev.bdp.formats.pubchem.model.AtomProperty.Kind;
import dev.bdp.formats.pubchem.model.Bond;
import dev.bdp.formats.pubchem.model.Compound;
import dev.bdp.formats.pubchem.model.RawBlock;
import dev.bdp.formats.pubchem.model.Structure;
import dev.bdp.formats.pubchem.model.Tag;
import dev.bdp.formats.pubchem.model.TagValue;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompoundReaderTest {
  private static final String SALT = ExampleCompound.SALT;

  @Test
  void theConnectionTableBecomesAtomsBondsAndProperties() throws Exception {
    Compound salt = ExampleCompound.read(SALT);
    assertThat(salt.structure())
        .isEqualTo(
            new Structure(
                true,
                List.of(
                    new Atom(new Point(2.5369, -0.155, 0), "N", 0, 3, 0),
                    new Atom(new Point(-3.0739, 10.155, -0.0), "O", 0, 5, 1),
                    new Atom(new Point(12, 0, 1.25), "H", 2, 0, 0)),
                List.of(new Bond(2, 3, 1, 6)),
                List.of(
                    new AtomProperty(
                        Kind.CHARGE, List.of(new AtomValue(1, 1), new AtomValue(2, -1))),
                    new AtomProperty(Kind.ISOTOPE, List.of(new AtomValue(3, 2))))));
    assertThat(salt.structure().atoms().get(0).codedCharge()).isEqualTo(1);
    assertThat(salt.structure().atoms().get(1).codedCharge()).isEqualTo(-1);
    assertThat(salt.rawBlocks()).isEmpty();
  }

  @Test
  void tagsHaveTheirTypes() throws Exception {
    Compound salt = ExampleCompound.read(SALT);
    assertThat(salt.cid()).isEqualTo(90000001);
    assertThat(salt.decimalNumber(Tag.CACTVS_COMPLEXITY)).contains(new BigDecimal("12.5"));
    assertThat(salt.decimalNumber(Tag.MOLECULAR_WEIGHT)).contains(new BigDecimal("36.10"));
    assertThat(salt.wholeNumber(Tag.CACTVS_TAUTO_COUNT)).hasValue(-1);
    assertThat(salt.xlogp()).contains(new BigDecimal("-0.8"));
    assertThat(salt.text(Tag.IUPAC_NAME)).contains("azanium;deuteriooxide");
    assertThat(salt.smiles()).contains("[2H][O-].[NH4+]");
    assertThat(salt.connectivitySmiles()).contains("[NH4+].[OH-]");
    assertThat(salt.inchi()).contains("InChI=1S/H3N.H2O/h1H3;1H2/i/hD");
    assertThat(salt.inchiKey()).isEmpty();
    assertThat(value(salt, Tag.COORDINATE_TYPE))
        .isEqualTo(new TagValue.WholeNumbers(List.of(1L, 255L)));
    assertThat(value(salt, Tag.BONDANNOTATIONS))
        .isEqualTo(
            new TagValue.BondCodes(
                List.of(new TagValue.BondCode(1, 2, 5), new TagValue.BondCode(2, 3, 8))));
    assertThat(((TagValue.Fingerprint) value(salt, Tag.CACTVS_SUBSKEYS)).bits().stream())
        .containsExactly(0, 2);
  }

  @Test
  void tagsOfConformersHaveTheirTypes() throws Exception {
    Compound conformer =
        ExampleCompound.read(
            with(
                """
                > <PUBCHEM_CONFORMER_RMSD>
                0.6

                > <PUBCHEM_CONFORMER_DIVERSEORDER>
                1
                11

                > <PUBCHEM_MMFF94_PARTIAL_CHARGES>
                2
                1 -0.23
                13 0.06

                > <PUBCHEM_PHARMACOPHORE_FEATURES>
                2
                1 2 acceptor
                3 2 4 12 anion

                > <PUBCHEM_CONFORMER_ID>
                000008C400000001

                > <PUBCHEM_SHAPE_MULTIPOLES>
                244.71
                -4.9

                """));
    assertThat(conformer.decimalNumber(Tag.CONFORMER_RMSD)).contains(new BigDecimal("0.6"));
    assertThat(value(conformer, Tag.MMFF94_PARTIAL_CHARGES))
        .isEqualTo(
            new TagValue.PartialCharges(
                List.of(
                    new TagValue.PartialCharge(1, new BigDecimal("-0.23")),
                    new TagValue.PartialCharge(13, new BigDecimal("0.06")))));
    assertThat(value(conformer, Tag.PHARMACOPHORE_FEATURES))
        .isEqualTo(
            new TagValue.Features(
                List.of(
                    new TagValue.Feature("acceptor", List.of(2)),
                    new TagValue.Feature("anion", List.of(2, 4, 12)))));
    assertThat(value(conformer, Tag.SHAPE_MULTIPOLES))
        .isEqualTo(
            new TagValue.DecimalNumbers(List.of(new BigDecimal("244.71"), new BigDecimal("-4.9"))));
    assertThat(conformer.text(Tag.CONFORMER_ID)).contains("000008C400000001");
  }

  @Test
  void aTagOutOfTheListAndAValueOfAnotherTypeAreKeptAsTexts() throws Exception {
    Compound compound =
        ExampleCompound.read(
            with("> <PUBCHEM_NOVELTY>\none\ntwo é\n\n> <PUBCHEM_CACTVS_TPSA>\n1e3\n\n"));
    assertThat(compound.tags())
        .containsEntry("PUBCHEM_NOVELTY", new TagValue.Text("one\ntwo é"))
        .containsEntry("PUBCHEM_CACTVS_TPSA", new TagValue.Text("1e3"));
    assertThat(compound.decimalNumber(Tag.CACTVS_TPSA)).isEmpty();
  }

  @Test
  void aConnectionTableOfVersion3000IsKeptAsText() throws Exception {
    String text =
        SALT.replaceFirst(
            "(?s)  3  1  0.*M  END\n",
            "  0  0  0     0  0            999 V3000\nM  V30 BEGIN CTAB\nM  V30 END CTAB\nM  END\n");
    Compound compound = ExampleCompound.read(text);
    assertThat(compound.structure()).isEqualTo(Structure.NONE);
    assertThat(compound.rawBlocks())
        .extracting(RawBlock::kind, RawBlock::text)
        .contains(
            org.assertj.core.groups.Tuple.tuple("V3000", "M  V30 BEGIN CTAB\nM  V30 END CTAB\n"));
    assertThat(compound.text(Tag.IUPAC_NAME)).isPresent();
  }

  @Test
  void whatIsNotARecordIsRefusedWithItsLine() {
    refused("", "it ends before its counts line (line 1, byte 0).");
    refused(
        SALT.replace("$$$$\n", ""),
        "no line \"$$$$\" ends it (line %d,".formatted(SALT.lines().count()));
    refused(SALT.replace("M  END\n", ""), "this is no line of the properties block (line 11,");
    refused(SALT.replace("  3  1  0  ", "  4  1  0  "), "this is no atom line, it ends before");
    refused(SALT.replace("  2  3  1  6", "  2  4  1  6"), "this is no bond line between two of 3");
    refused(SALT.replace("2.5369", "2.5x69"), "columns 1 to 10 hold no coordinate (line 5,");
    refused(SALT.replace("V2000", "V4000"), "this is no counts line");
    refused(SALT.replace("CID>\n90000001", "CID>\n90000002"), "its title is not its PUBCHEM_COMP");
    refused(SALT.replace("COMPOUND_CID", "COMPOUND_DIC"), "it has no tag PUBCHEM_COMPOUND_CID");
    refused(SALT.replace("36.0437\n\n", "36.0437\n"), "no blank line ends the tag before this one");
    refused(SALT.replace("36.0437\n\n", "36.0437\n\nx\n"), "this line belongs to no tag");
    refused(SALT + "x\n", "there is text after its line \"$$$$\"");
    refused(SALT.replace("azanium", "aza\0ium"), "a byte is 0");
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
    byte[] bytes = ExampleCompound.bytes(SALT);
    bytes[20] = (byte) 0xff;
    assertThatThrownBy(() -> new CompoundReader().read(bytes))
        .hasMessage("Cannot read compound 90000001: byte 0xFF is not UTF-8 (line 2, byte 20).");
  }

  private static String with(String tags) {
    return SALT.replace("$$$$\n", tags + "$$$$\n");
  }

  private static TagValue value(Compound compound, Tag tag) {
    return compound.tags().get(tag.key());
  }

  private static void refused(String text, String reason) {
    assertThatThrownBy(() -> ExampleCompound.read(text))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining(reason);
  }
}
