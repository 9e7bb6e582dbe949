package dev.bdp.formats.uniprot.model;

import java.util.List;

/// A link to another database (one DR line).
///
/// @param database such as `PDB`; never a closed list
/// @param id the first identifier
/// @param properties the fields after it in source order, `-` where one is missing
/// @param isoform the isoform that the link concerns, without brackets; empty when it is the whole
///   entry
/// @param evidences of the link; usually none
public record CrossReference(
    String database, String id, List<String> properties, String isoform, List<String> evidences) {}
