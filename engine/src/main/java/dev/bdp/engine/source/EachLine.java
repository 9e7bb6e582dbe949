package dev.bdp.engine.source;

/// Takes each line as a record, such as a row of a table. Blank lines belong to the record after
/// them.
public final class EachLine implements RecordScanner {
  private boolean isBlank = true;

  @Override
  public int findEnd(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      byte b = bytes[at];
      if (b == '\n' && !isBlank) {
        isBlank = true;
        return at + 1;
      }
      isBlank &= b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
    return -1;
  }
}
