package dev.bdp.engine.failure;

/// The publisher or the mirror did not answer or does not have the file.
public final class SourceUnavailableException extends IngestException {
  private static final long serialVersionUID = 1L;

  public SourceUnavailableException(String message) {
    super(FailureKind.SOURCE_UNAVAILABLE, message, null);
  }

  public SourceUnavailableException(String message, Throwable cause) {
    super(FailureKind.SOURCE_UNAVAILABLE, message, cause);
  }
}
