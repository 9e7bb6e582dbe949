package dev.bdp.engine.failure;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What was asked for makes no sense here: a value that means nothing, or that names nothing that
/// there is. It counts as a mistake of configuration, except that a command ends with the exit code
/// for wrong usage.
public final class UsageException extends ConfigurationException {
  private static final long serialVersionUID = 1L;
  private static final int EXIT_CODE = 64;

  public UsageException(String message) {
    super(message);
  }

  public UsageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /// Reads a value of a request: that it cannot be read is the mistake of who asks, not one of the
  /// installation.
  public static <T> T whenWrong(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UsageException e) {
      throw e;
    } catch (ConfigurationException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public int exitCode() {
    return EXIT_CODE;
  }
}
