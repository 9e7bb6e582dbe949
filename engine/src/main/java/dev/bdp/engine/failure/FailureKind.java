package dev.bdp.engine.failure;

/// Whose problem a failure is. The kind alone decides retry, exit code and metric label.
public enum FailureKind {
  CONFIGURATION(78),
  SOURCE_DATA(65),
  SOURCE_UNAVAILABLE(69),
  BACKEND_UNAVAILABLE(69),
  OUTCOME_UNKNOWN(75),
  /// Not a failure of the world: the program is wrong.
  BUG(70);

  private final int exitCode;

  FailureKind(int exitCode) {
    this.exitCode = exitCode;
  }

  /// The exit code of a command that ends with such a failure (sysexits).
  public int exitCode() {
    return exitCode;
  }

  public static FailureKind of(RuntimeException failure) {
    return failure instanceof IngestException known ? known.kind() : BUG;
  }

  /// What happened in another process, which only its kind and its message are known of.
  public RuntimeException told(String message) {
    return switch (this) {
      case CONFIGURATION -> new ConfigurationException(message);
      case SOURCE_DATA -> new SourceDataException(message);
      case SOURCE_UNAVAILABLE -> new SourceUnavailableException(message);
      case BACKEND_UNAVAILABLE -> new BackendUnavailableException(message);
      case OUTCOME_UNKNOWN -> new OutcomeUnknownException(message);
      case BUG -> new IllegalStateException(message);
    };
  }
}
