package dev.bdp.engine.failure;

import org.jspecify.annotations.Nullable;

/// What the user configured cannot work; nothing was tried.
public sealed class ConfigurationException extends IngestException permits UsageException {
  private static final long serialVersionUID = 1L;

  public ConfigurationException(String message) {
    super(FailureKind.CONFIGURATION, message, null);
  }

  public ConfigurationException(String message, @Nullable Throwable cause) {
    super(FailureKind.CONFIGURATION, message, cause);
  }
}
