package dev.bdp.formats.uniprot.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A disease that the gene is involved in.
///
/// @param molecule see [Comment]
/// @param name the name of the disease; empty when there is only a note
/// @param acronym such as `HSN1E`
/// @param mim the number in OMIM
/// @param description what the disease is, with its evidence and its final full stop; null when
///   there is only a note
/// @param note free text; empty when none
public record Disease(
    String molecule,
    String name,
    String acronym,
    String mim,
    @Nullable EvidencedText description,
    List<EvidencedText> note)
    implements Comment {
  @Override
  public String topic() {
    return "DISEASE";
  }
}
