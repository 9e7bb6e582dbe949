package dev.bdp.engine.download;

import dev.bdp.engine.record.Md5;

/// The beginning of a file, as it lies in the store whatever happens to process and machine.
///
/// @param md5 of these bytes, lower-case hexadecimal
public record Prefix(long bytes, String md5) {
  /// The beginning of every file.
  static final Prefix EMPTY = new Prefix(0, Md5.hex(new byte[0]));
}
