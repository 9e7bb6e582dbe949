package dev.bdp.engine.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Properties;

/// Which program this is and who runs it, for whoever asks later how a release came to be.
public final class Program {
  /// As the build names it, such as `1.2.0`.
  public static final String VERSION = version();

  private Program() {}

  /// The user and the machine, as in `anna@host`.
  public static String user() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "localhost";
    }
    return System.getProperty("user.name") + "@" + host;
  }

  private static String version() {
    try (InputStream resource = Program.class.getResourceAsStream("program.properties")) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(resource));
      return Objects.requireNonNull(properties.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
