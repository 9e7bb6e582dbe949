package dev.bdp.formats.pubchem;

import dev.bdp.formats.pubchem.model.Compound;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Writes a compound as a line of SMILES: the string, a tab, the CID.
public final class CompoundSmiles {
  private CompoundSmiles() {}

  /// The line, with isotopes and stereochemistry where PubChem gives them; empty when it gives no
  /// SMILES.
  public static Optional<byte[]> write(Compound compound) {
    return compound
        .smiles()
        .or(compound::connectivitySmiles)
        .map(smiles -> (smiles + "\t" + compound.cid() + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
