package dev.bdp.formats.genbank.model;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How the bytes of a record are written.
///
/// @param charset US-ASCII, UTF-8, or ISO-8859-1 for bytes that are neither
/// @param lineBreak of its lines; a line that ends otherwise is kept as it stands
/// @param end its last line, with its line break if it has one
public record SourceText(Charset charset, String lineBreak, String end) {
  /// As GenBank writes.
  public static final SourceText USUAL = new SourceText(StandardCharsets.US_ASCII, "\n", "//\n");
}
