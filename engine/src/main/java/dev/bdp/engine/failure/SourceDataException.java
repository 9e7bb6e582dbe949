package dev.bdp.engine.failure;

/// The publisher's data is not what was promised: wrong checksum, wrong format, too many bad
/// records.
public final class SourceDataException extends IngestException {
  private static final long serialVersionUID = 1L;

  public SourceDataException(String message) {
    super(FailureKind.SOURCE_DATA, message, null);
  }

  public SourceDataException(String message, Throwable cause) {
    super(FailureKind.SOURCE_DATA, message, cause);
  }
}
