package dev.bdp.sources.pubchem;

import dev.bdp.engine.source.RecordView;
import dev.bdp.engine.source.RecordView.Fact;
import dev.bdp.engine.source.RecordView.Value;
import dev.bdp.formats.pubchem.model.Compound;
import dev.bdp.formats.pubchem.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A compound as a page shows it.
final class CompoundView {
  private static final String SITE = "https://pubchem.ncbi.nlm.nih.gov/compound/";

  private CompoundView() {}

  static RecordView of(Compound compound) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "CID",
            List.of(new Value(Long.toString(compound.cid()), Optional.of(SITE + compound.cid())))));
    facts.add(text("Molecular formula", compound.text(Tag.MOLECULAR_FORMULA)));
    facts.add(text("Molecular weight", compound.decimalNumber(Tag.MOLECULAR_WEIGHT)));
    facts.add(text("IUPAC name", compound.text(Tag.IUPAC_NAME)));
    facts.add(text("InChI", compound.inchi()));
    facts.add(text("InChIKey", compound.inchiKey()));
    facts.add(text("SMILES", compound.smiles()));
    facts.add(text("XLogP", compound.xlogp()));
    facts.add(text("Polar surface area", compound.decimalNumber(Tag.CACTVS_TPSA)));
    facts.add(Fact.of("Atoms", Integer.toString(compound.structure().atoms().size())));
    facts.add(Fact.of("Bonds", Integer.toString(compound.structure().bonds().size())));
    return new RecordView(
        CompoundTables.name(compound),
        compound.text(Tag.MOLECULAR_FORMULA),
        facts,
        Optional.empty(),
        List.of(),
        0);
  }

  private static Fact text(String label, Optional<?> value) {
    return Fact.of(label, value.stream().map(Object::toString).toList());
  }
}
