package dev.bdp.formats;

/// The text of a record breaks its format in a way that cannot be kept; the caller quarantines the
/// record.
///
/// The message is one sentence that ends with the place, such as `Cannot read A4_HUMAN: no line
/// "//" ends it (line 812, byte 40931).`
public final class MalformedRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Location location;

  public MalformedRecordException(String what, Location location) {
    super(what + " (" + location + ").");
    this.location = location;
  }

  /// Where in the record the text is wrong.
  public Location location() {
    return location;
  }
}
