package dev.bdp.formats.uniprot.model;

import java.util.List;

/// The isoforms that the gene gives.
///
/// @param events such as `Alternative splicing`
/// @param namedIsoforms their number as the source says it
/// @param comment free text; empty when none
/// @param isoforms one per `Name=`
public record AlternativeProducts(
    List<String> events, int namedIsoforms, List<EvidencedText> comment, List<Isoform> isoforms)
    implements Comment {
  @Override
  public String topic() {
    return "ALTERNATIVE PRODUCTS";
  }

  @Override
  public String molecule() {
    return "";
  }

  /// One isoform.
  ///
  /// @param name such as `1` or `APP695`
  /// @param synonyms other names
  /// @param ids the first is the current one: `P05067-4`
  /// @param sequence `Displayed`, `External`, `Not described`, `Described`, or the `VSP_` features
  ///   that make it
  /// @param note free text; empty when none
  public record Isoform(
      EvidencedText name,
      List<EvidencedText> synonyms,
      List<String> ids,
      List<String> sequence,
      List<EvidencedText> note) {}
}
