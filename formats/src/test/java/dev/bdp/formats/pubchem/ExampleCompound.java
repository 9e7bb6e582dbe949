package dev.bdp.formats.pubchem;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.model.Compound;

/// Hand-written records in the form of PubChem's.
final class ExampleCompound {
  /// A salt of ammonium and hydroxide, with isotopes, as PubChem wrote it until 2025.
  static final String SALT =
      """
      90000001
        -OEChem-01020304052D

        3  1  0     1  0  0  0  0  0999 V2000
          2.5369   -0.1550    0.0000 N   0  3  0  0  0  0  0  0  0  0  0  0
         -3.0739   10.1550   -0.0000 O   0  5  1  0  0  0  0  0  0  0  0  0
         12.0000    0.0000    1.2500 H   2  0  0  0  0  0  0  0  0  0  0  0
        2  3  1  6  0  0  0
      M  CHG  2   1   1   2  -1
      M  ISO  1   3   2
      M  END
      > <PUBCHEM_COMPOUND_CID>
      90000001

      > <PUBCHEM_COMPOUND_CANONICALIZED>
      1

      > <PUBCHEM_CACTVS_COMPLEXITY>
      12.5

      > <PUBCHEM_CACTVS_SUBSKEYS>
      AAADcaAA%s==

      > <PUBCHEM_IUPAC_NAME>
      azanium;deuteriooxide

      > <PUBCHEM_IUPAC_INCHI>
      InChI=1S/H3N.H2O/h1H3;1H2/i/hD

      > <PUBCHEM_XLOGP3_AA>
      -0.8

      > <PUBCHEM_EXACT_MASS>
      36.0437

      > <PUBCHEM_MOLECULAR_WEIGHT>
      36.10

      > <PUBCHEM_OPENEYE_CAN_SMILES>
      [NH4+].[OH-]

      > <PUBCHEM_OPENEYE_ISO_SMILES>
      [2H][O-].[NH4+]

      > <PUBCHEM_TOTAL_CHARGE>
      0

      > <PUBCHEM_NONSTANDARDBOND>
      1  2  7

      > <PUBCHEM_CACTVS_TAUTO_COUNT>
      -1

      > <PUBCHEM_COORDINATE_TYPE>
      1
      255

      > <PUBCHEM_BONDANNOTATIONS>
      1  2  5
      2  3  8

      $$$$
      """
          .formatted("A".repeat(146));

  private ExampleCompound() {}

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  static Compound read(String text) throws MalformedRecordException {
    return new CompoundReader().read(bytes(text));
  }
}
