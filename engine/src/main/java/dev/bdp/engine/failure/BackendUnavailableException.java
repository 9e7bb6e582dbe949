package dev.bdp.engine.failure;

/// The database or the object store could not be reached; nothing happened there.
public final class BackendUnavailableException extends IngestException {
  private static final long serialVersionUID = 1L;

  public BackendUnavailableException(String message) {
    super(FailureKind.BACKEND_UNAVAILABLE, message, null);
  }

  public BackendUnavailableException(String message, Throwable cause) {
    super(FailureKind.BACKEND_UNAVAILABLE, message, cause);
  }
}
