package dev.bdp.sources.pubchem;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.db.Migrations;
import dev.bdp.engine.source.RegistryFacts;
import dev.bdp.engine.source.StorageAdapter;
import dev.bdp.engine.source.TypedTable;
import dev.bdp.formats.pubchem.model.Compound;
import dev.bdp.formats.pubchem.model.Tag;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What people ask of compounds, in the columns of `compound_metadata`.
final class CompoundTables implements StorageAdapter<Compound> {
  private static final List<String> COLUMNS =
      List.of(
          "cid",
          "molecular_formula",
          "molecular_weight",
          "exact_mass",
          "monoisotopic_weight",
          "inchi",
          "inchi_key",
          "smiles",
          "connectivity_smiles",
          "iupac_name",
          "traditional_name",
          "names",
          "total_charge",
          "tpsa",
          "xlogp",
          "complexity",
          "heavy_atom_count",
          "hydrogen_bond_donors",
          "hydrogen_bond_acceptors",
          "rotatable_bonds",
          "isotopic_atom_count",
          "component_count",
          "defined_atom_stereo",
          "undefined_atom_stereo",
          "defined_bond_stereo",
          "undefined_bond_stereo",
          "atom_count",
          "bond_count");
  private static final List<Tag> COUNTS =
      List.of(
          Tag.HEAVY_ATOM_COUNT,
          Tag.CACTVS_HBOND_DONOR,
          Tag.CACTVS_HBOND_ACCEPTOR,
          Tag.CACTVS_ROTATABLE_BOND,
          Tag.ISOTOPIC_ATOM_COUNT,
          Tag.COMPONENT_COUNT,
          Tag.ATOM_DEF_STEREO_COUNT,
          Tag.ATOM_UDEF_STEREO_COUNT,
          Tag.BOND_DEF_STEREO_COUNT,
          Tag.BOND_UDEF_STEREO_COUNT);

  @Override
  public Migrations migrations() {
    return Migrations.ofTables("compound", "db/compound");
  }

  @Override
  public RegistryFacts registryFacts(Compound compound) {
    return new RegistryFacts(
            Long.toString(compound.cid()),
            name(compound),
            compound.text(Tag.IUPAC_NAME).orElse(null),
            null)
        .withNames(Stream.concat(compound.inchiKey().stream(), names(compound)).toList());
  }

  @Override
  public List<TypedTable<Compound>> tables() {
    return List.of(new TypedTable<>("compound_metadata", COLUMNS, CompoundTables::write));
  }

  /// The name that chemists use, where PubChem gives one.
  static String name(Compound compound) {
    return names(compound).findFirst().orElse("CID " + compound.cid());
  }

  private static Stream<String> names(Compound compound) {
    return Stream.of(
            Tag.IUPAC_TRADITIONAL_NAME,
            Tag.IUPAC_NAME,
            Tag.IUPAC_SYSTEMATIC_NAME,
            Tag.IUPAC_CAS_NAME,
            Tag.IUPAC_OPENEYE_NAME)
        .flatMap(tag -> compound.text(tag).stream())
        .filter(name -> !name.isEmpty())
        .distinct();
  }

  private static void write(Compound compound, long versionId, BinaryRows rows) {
    rows.row(COLUMNS.size() + 1)
        .int8(versionId)
        .int8(compound.cid())
        .text(compound.text(Tag.MOLECULAR_FORMULA).orElse(null))
        .numeric(compound.decimalNumber(Tag.MOLECULAR_WEIGHT).orElse(null))
        .numeric(compound.decimalNumber(Tag.EXACT_MASS).orElse(null))
        .numeric(compound.decimalNumber(Tag.MONOISOTOPIC_WEIGHT).orElse(null))
        .text(compound.inchi().orElse(null))
        .text(compound.inchiKey().orElse(null))
        .text(compound.smiles().orElse(null))
        .text(compound.connectivitySmiles().orElse(null))
        .text(compound.text(Tag.IUPAC_NAME).orElse(null))
        .text(compound.text(Tag.IUPAC_TRADITIONAL_NAME).orElse(null))
        .texts(names(compound).toList());
    count(compound, Tag.TOTAL_CHARGE, rows);
    rows.numeric(compound.decimalNumber(Tag.CACTVS_TPSA).orElse(null))
        .numeric(compound.xlogp().orElse(null))
        .numeric(compound.decimalNumber(Tag.CACTVS_COMPLEXITY).orElse(null));
    for (Tag tag : COUNTS) {
      count(compound, tag, rows);
    }
    rows.int4(compound.structure().atoms().size()).int4(compound.structure().bonds().size());
  }

  private static void count(Compound compound, Tag tag, BinaryRows rows) {
    OptionalLong count = compound.wholeNumber(tag);
    if (count.isEmpty() || count.getAsLong() != (int) count.getAsLong()) {
      rows.none();
    } else {
      rows.int4((int) count.getAsLong());
    }
  }
}
