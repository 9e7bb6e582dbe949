package dev.bdp.engine.source;

/// Finds records that end with a line of their own, such as `//` in UniProtKB and GenBank or `$$$$`
/// in SDF.
public final class TerminatorLine implements RecordScanner {
  private static final int NOT_THIS_LINE = -1;

  private final byte[] terminator;
  private int matched;

  /// @param terminator the line without its line feed, ASCII
  public TerminatorLine(String terminator) {
    this.terminator = terminator.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  @Override
  public int findEnd(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      if (matched == NOT_THIS_LINE) {
        while (at < to && bytes[at] != '\n') {
          at++;
        }
        if (at == to) {
          return -1;
        }
        matched = 0;
        at++;
        continue;
      }
      byte b = bytes[at++];
      if (matched == terminator.length) {
        if (b == '\n') {
          matched = 0;
          return at;
        }
        if (b != '\r') {
          matched = NOT_THIS_LINE;
        }
      } else if (b == terminator[matched]) {
        matched++;
      } else {
        matched = b == '\n' ? 0 : NOT_THIS_LINE;
      }
    }
    return -1;
  }
}
