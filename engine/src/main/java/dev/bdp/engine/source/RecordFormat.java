package dev.bdp.engine.source;

/// A format that records are stored in.
///
/// @param name its name in commands and the ending of its files, such as `fasta`
/// @param contentType its media type
/// @param standard whether it is written when the user names none
public record RecordFormat(String name, String contentType, boolean standard) {}
