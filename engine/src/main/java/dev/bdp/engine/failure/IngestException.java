package dev.bdp.engine.failure;

import org.jspecify.annotations.Nullable;

/// A failure of the world, not of this program. Its kind alone decides retry, metric label and, but
/// for a [UsageException], the exit code.
///
/// The message is one sentence that says what could not be done, what was found where, and one that
/// says what to do.
public sealed class IngestException extends RuntimeException
    permits ConfigurationException,
        SourceDataException,
        SourceUnavailableException,
        BackendUnavailableException,
        OutcomeUnknownException {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;

  IngestException(FailureKind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public FailureKind kind() {
    return kind;
  }

  /// The exit code of a command that ends with this failure (sysexits).
  public int exitCode() {
    return kind.exitCode();
  }
}
