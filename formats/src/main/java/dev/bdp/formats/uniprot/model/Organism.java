package dev.bdp.formats.uniprot.model;

import java.util.List;

/// The source organism (OS, OC and OX lines).
///
/// @param scientificName with its strain or isolate: `Bacillus subtilis (strain 168)`
/// @param commonName such as `Human`; empty when none
/// @param synonyms further names
/// @param taxonId the NCBI taxon; 0 when there is no OX line (before 2003)
/// @param evidences of the taxon
/// @param lineage from the root down
public record Organism(
    String scientificName,
    String commonName,
    List<String> synonyms,
    int taxonId,
    List<String> evidences,
    List<String> lineage) {}
