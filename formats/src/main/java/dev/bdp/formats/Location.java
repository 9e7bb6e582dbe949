package dev.bdp.formats;

/// A place in the source text of one record.
///
/// @param line the line, counted from 1 at the record's first line
/// @param offset the byte, counted from 0 at the record's first byte
public record Location(int line, int offset) {
  public Location {
    if (line < 1 || offset < 0) {
      throw new IllegalArgumentException(
          "Not a place in a record: line " + line + ", byte " + offset);
    }
  }

  @Override
  public String toString() {
    return "line " + line + ", byte " + offset;
  }
}
