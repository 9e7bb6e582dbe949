package dev.bdp.engine.failure;

/// The database or the object store may or may not have done it; read again before doing it again.
public final class OutcomeUnknownException extends IngestException {
  private static final long serialVersionUID = 1L;

  public OutcomeUnknownException(String message) {
    super(FailureKind.OUTCOME_UNKNOWN, message, null);
  }

  public OutcomeUnknownException(String message, Throwable cause) {
    super(FailureKind.OUTCOME_UNKNOWN, message, cause);
  }
}
