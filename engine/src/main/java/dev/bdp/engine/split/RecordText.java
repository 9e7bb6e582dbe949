package dev.bdp.engine.split;

/// The text of one record as it lies in a frame.
///
/// @param bytes the text, or its beginning when it is oversized
/// @param offset where it starts in the inflated file, bytes
/// @param sizeBytes how long it is
public record RecordText(byte[] bytes, long offset, long sizeBytes) {
  public boolean isOversized() {
    return sizeBytes > bytes.length;
  }
}
