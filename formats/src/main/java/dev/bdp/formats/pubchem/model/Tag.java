package dev.bdp.formats.pubchem.model;

import static dev.bdp.formats.pubchem.model.TagType.BOND_CODES;
import static dev.bdp.formats.pubchem.model.TagType.DECIMAL_NUMBER;
import static dev.bdp.formats.pubchem.model.TagType.DECIMAL_NUMBERS;
import static dev.bdp.formats.pubchem.model.TagType.FEATURES;
import static dev.bdp.formats.pubchem.model.TagType.FINGERPRINT;
import static dev.bdp.formats.pubchem.model.TagType.PARTIAL_CHARGES;
import static dev.bdp.formats.pubchem.model.TagType.TEXT;
import static dev.bdp.formats.pubchem.model.TagType.WHOLE_NUMBER;
import static dev.bdp.formats.pubchem.model.TagType.WHOLE_NUMBERS;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tags of PubChem's compounds, in the order in which PubChem writes them.
public enum Tag {
  COMPOUND_CID(WHOLE_NUMBER, "cid"),
  /// 1 when PubChem's standardization could make the structure canonical.
  COMPOUND_CANONICALIZED(WHOLE_NUMBER, "canonicalized"),
  /// The root mean square distance, in Ångström, within which a conformer stands for others.
  CONFORMER_RMSD(DECIMAL_NUMBER, "conformerRmsd"),
  /// Numbers of conformers, the most diverse first.
  CONFORMER_DIVERSEORDER(WHOLE_NUMBERS, "conformerDiverseOrder"),
  MMFF94_PARTIAL_CHARGES(PARTIAL_CHARGES, "partialCharges"),
  EFFECTIVE_ROTOR_COUNT(DECIMAL_NUMBER, "effectiveRotorCount"),
  PHARMACOPHORE_FEATURES(FEATURES, "pharmacophoreFeatures"),
  CACTVS_COMPLEXITY(DECIMAL_NUMBER, "complexity"),
  CACTVS_HBOND_ACCEPTOR(WHOLE_NUMBER, "hydrogenBondAcceptors"),
  CACTVS_HBOND_DONOR(WHOLE_NUMBER, "hydrogenBondDonors"),
  CACTVS_ROTATABLE_BOND(WHOLE_NUMBER, "rotatableBonds"),
  CACTVS_SUBSKEYS(FINGERPRINT, "fingerprint"),
  IUPAC_OPENEYE_NAME(TEXT, "openEyeName"),
  IUPAC_CAS_NAME(TEXT, "casName"),
  IUPAC_NAME_MARKUP(TEXT, "iupacNameMarkup"),
  IUPAC_NAME(TEXT, "iupacName"),
  IUPAC_SYSTEMATIC_NAME(TEXT, "systematicName"),
  IUPAC_TRADITIONAL_NAME(TEXT, "traditionalName"),
  /// InChI before 2011.
  NIST_INCHI(TEXT, "nistInchi"),
  NIST_INCHIKEY(TEXT, "nistInchiKey"),
  IUPAC_INCHI(TEXT, "inchi"),
  IUPAC_INCHIKEY(TEXT, "inchiKey"),
  /// The octanol-water partition coefficient, measured or from a similar compound.
  XLOGP3(DECIMAL_NUMBER, "xlogp3"),
  /// The same, by the atom-additive method.
  XLOGP3_AA(DECIMAL_NUMBER, "xlogp3AtomAdditive"),
  EXACT_MASS(DECIMAL_NUMBER, "exactMass"),
  MOLECULAR_FORMULA(TEXT, "molecularFormula"),
  MOLECULAR_WEIGHT(DECIMAL_NUMBER, "molecularWeight"),
  /// Without isotopes and stereochemistry; until 2025.
  OPENEYE_CAN_SMILES(TEXT, "canonicalSmiles"),
  /// With isotopes and stereochemistry; until 2025.
  OPENEYE_ISO_SMILES(TEXT, "isomericSmiles"),
  /// With isotopes and stereochemistry.
  SMILES(TEXT, "smiles"),
  /// Without isotopes and stereochemistry.
  CONNECTIVITY_SMILES(TEXT, "connectivitySmiles"),
  /// The topological polar surface area, in square Ångström.
  CACTVS_TPSA(DECIMAL_NUMBER, "tpsa"),
  MONOISOTOPIC_WEIGHT(DECIMAL_NUMBER, "monoisotopicWeight"),
  TOTAL_CHARGE(WHOLE_NUMBER, "totalCharge"),
  HEAVY_ATOM_COUNT(WHOLE_NUMBER, "heavyAtoms"),
  ATOM_DEF_STEREO_COUNT(WHOLE_NUMBER, "definedAtomStereo"),
  ATOM_UDEF_STEREO_COUNT(WHOLE_NUMBER, "undefinedAtomStereo"),
  BOND_DEF_STEREO_COUNT(WHOLE_NUMBER, "definedBondStereo"),
  BOND_UDEF_STEREO_COUNT(WHOLE_NUMBER, "undefinedBondStereo"),
  ISOTOPIC_ATOM_COUNT(WHOLE_NUMBER, "isotopicAtoms"),
  /// Covalently bonded units.
  COMPONENT_COUNT(WHOLE_NUMBER, "components"),
  /// Bonds of types that the connection table does not know.
  NONSTANDARDBOND(BOND_CODES, "nonStandardBonds"),
  /// Tautomers; -1 where they were not counted.
  CACTVS_TAUTO_COUNT(WHOLE_NUMBER, "tautomers"),
  CONFORMER_ID(TEXT, "conformerId"),
  MMFF94_ENERGY(DECIMAL_NUMBER, "mmff94Energy"),
  FEATURE_SELFOVERLAP(DECIMAL_NUMBER, "featureSelfOverlap"),
  SHAPE_FINGERPRINT(TEXT, "shapeFingerprint"),
  SHAPE_MULTIPOLES(DECIMAL_NUMBERS, "shapeMultipoles"),
  SHAPE_SELFOVERLAP(DECIMAL_NUMBER, "shapeSelfOverlap"),
  SHAPE_VOLUME(DECIMAL_NUMBER, "shapeVolume"),
  /// 1 two-dimensional, 2 three-dimensional, 3 submitted, 4 experimental, 5 computed, 10 Ångström,
  /// …
  COORDINATE_TYPE(WHOLE_NUMBERS, "coordinateType"),
  /// How bonds are drawn.
  BONDANNOTATIONS(BOND_CODES, "bondAnnotations");

  private static final Map<String, Tag> BY_KEY =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Tag::key, tag -> tag));

  private final TagType type;
  private final String key;
  private final String jsonKey;

  Tag(TagType type, String jsonKey) {
    this.type = type;
    this.key = "PUBCHEM_" + name();
    this.jsonKey = jsonKey;
  }

  /// The tag of that name, `PUBCHEM_…`; empty when PubChem has a new one.
  public static Optional<Tag> find(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  public TagType type() {
    return type;
  }

  /// The tag as it is written, `PUBCHEM_COMPOUND_CID`.
  public String key() {
    return key;
  }

  /// Its field in the published JSON.
  public String jsonKey() {
    return jsonKey;
  }
}
