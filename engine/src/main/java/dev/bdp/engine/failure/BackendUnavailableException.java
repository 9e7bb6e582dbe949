package dev.bdp.engine.failure;

/// The database or the object store could not be reached; nothing happened there.
public final class BackendUnavailableException extends IngestException {
  private static final long serialVersionUID = 1L;

  public BackendUnavailableException(String message) {
    super(69, message, null);
  }

  public BackendUnavailableException(String message, Throwable cause) {
    super(69, message, cause);
  }
}
