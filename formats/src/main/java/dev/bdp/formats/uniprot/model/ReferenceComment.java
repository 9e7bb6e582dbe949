package dev.bdp.formats.uniprot.model;

/// One value of an RC line.
///
/// @param type `STRAIN`, `PLASMID`, `TRANSPOSON` or `TISSUE`
/// @param text such as `Brain cortex`
public record ReferenceComment(String type, EvidencedText text) {}
