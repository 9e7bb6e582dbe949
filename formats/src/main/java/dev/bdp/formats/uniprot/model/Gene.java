package dev.bdp.formats.uniprot.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One gene that codes for the protein (GN lines).
///
/// @param name the gene name; null where only loci or ORFs are named
/// @param synonyms other names of it
/// @param orderedLocusNames the names in sequenced genomes
/// @param orfNames the names of open reading frames
public record Gene(
    @Nullable EvidencedText name,
    List<EvidencedText> synonyms,
    List<EvidencedText> orderedLocusNames,
    List<EvidencedText> orfNames) {}
