package dev.bdp.formats.uniprot.model;

import java.util.List;

/// What the protein needs to work, since 2014_11.
///
/// @param molecule see [Comment]
/// @param cofactors alternatives
/// @param note free text; empty when none
public record Cofactor(String molecule, List<Substance> cofactors, List<EvidencedText> note)
    implements Comment {
  @Override
  public String topic() {
    return "COFACTOR";
  }

  /// A cofactor.
  ///
  /// @param name such as `Mg(2+)`
  /// @param crossReference such as `ChEBI:CHEBI:18420`; empty when none
  /// @param evidences of the cofactor
  public record Substance(String name, String crossReference, List<String> evidences) {}
}
