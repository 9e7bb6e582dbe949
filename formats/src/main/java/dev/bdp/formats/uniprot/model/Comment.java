package dev.bdp.formats.uniprot.model;

/// A comment block (CC lines), by its topic.
///
/// Topics that UniProt may add, and the structured topics of the time when they were free text, are
/// [FreeText].
public sealed interface Comment
    permits FreeText,
        CatalyticActivity,
        Cofactor,
        BiophysicochemicalProperties,
        Interaction,
        SubcellularLocation,
        AlternativeProducts,
        RnaEditing,
        MassSpectrometry,
        Disease,
        SequenceCaution,
        WebResource {

  /// The topic as in the flat file, such as `SUBCELLULAR LOCATION`.
  String topic();

  /// The isoform or chain that the comment is about, without brackets; empty when it is the whole
  /// protein.
  String molecule();
}
