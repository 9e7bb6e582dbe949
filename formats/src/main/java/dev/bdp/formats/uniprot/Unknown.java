package dev.bdp.formats.uniprot;

/// Something in an entry that this library does not know and keeps as it is.
///
/// @param kind `line type`, `comment topic`, `feature key`, `feature qualifier` or `database`
/// @param name which one
public record Unknown(String kind, String name) {}
