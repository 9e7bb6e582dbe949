package dev.bdp.formats.pubchem.model;

/// The three lines before the counts line.
///
/// @param title in PubChem the CID
/// @param program what wrote the record and when, ` -OEChem-10111004102D`: two blanks, program,
///   `MMddyyHHmm`, `2D` or `3D`
/// @param comment empty in PubChem
public record Header(String title, String program, String comment) {}
