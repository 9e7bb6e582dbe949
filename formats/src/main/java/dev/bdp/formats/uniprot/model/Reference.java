package dev.bdp.formats.uniprot.model;

import java.util.List;

/// One literature reference (RN to RL lines).
///
/// @param number the number in square brackets
/// @param evidences of the reference, from the RN line
/// @param positions what was reported (RP), item by item
/// @param comments strain, plasmid, transposon and tissue (RC)
/// @param ids the citation in PubMed, AGRICOLA and by DOI (RX)
/// @param groups the consortia (RG)
/// @param authors in order (RA)
/// @param title without quotes, with its final mark as in the source (RT); empty when there is none
/// @param citation where it was published (RL)
public record Reference(
    int number,
    List<String> evidences,
    List<String> positions,
    List<ReferenceComment> comments,
    List<CitationId> ids,
    List<String> groups,
    List<String> authors,
    String title,
    Citation citation) {}
