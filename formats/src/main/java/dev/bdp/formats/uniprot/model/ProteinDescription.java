package dev.bdp.formats.uniprot.model;

import java.util.List;

/// The names of the protein (DE lines).
///
/// @param names the names of the whole protein
/// @param includes the names of its functional domains, block by block
/// @param contains the names of its cleavage products, block by block
/// @param flags `Precursor`, `Fragment`, `Fragments`, in source order
public record ProteinDescription(
    ProteinNames names,
    List<ProteinNames> includes,
    List<ProteinNames> contains,
    List<String> flags) {}
