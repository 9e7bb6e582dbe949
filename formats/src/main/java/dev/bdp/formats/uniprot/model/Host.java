package dev.bdp.formats.uniprot.model;

import java.util.List;

/// A host of the virus (one OH line).
///
/// @param taxonId the NCBI taxon
/// @param scientificName as in [Organism]
/// @param commonName empty when none
/// @param synonyms further names
public record Host(int taxonId, String scientificName, String commonName, List<String> synonyms) {}
