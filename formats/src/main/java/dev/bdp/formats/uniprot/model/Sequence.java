package dev.bdp.formats.uniprot.model;

/// The sequence and its checks (SQ line and residues).
///
/// @param length the number of residues
/// @param weight the molecular weight in dalton
/// @param crc64 the checksum, 16 upper-case hexadecimal digits
/// @param residues one letter each
public record Sequence(int length, int weight, String crc64, String residues) {}
