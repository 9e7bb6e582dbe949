package dev.bdp.app.serve;

import dev.bdp.engine.failure.UsageException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/// Where a server listens and whom it lets in.
///
/// @param port 0 for any
/// @param tokenFile empty when everybody is let in
/// @param insecure whether everybody may be let in that reaches another address than loopback
/// @param maxRequests per second of one client
public record ServeSettings(
    String host, int port, Optional<Path> tokenFile, boolean insecure, int maxRequests) {
  /// Connections to the database that readers share.
  public static final int CONNECTIONS = 8;

  private static final int MOST_PORT = 65_535;

  /// @throws UsageException when strangers would be let in and nobody said that they may
  public ServeSettings {
    if (port < 0 || port > MOST_PORT) {
      throw new UsageException(
          "Cannot use --port %d: it is a number from 0 to %d.".formatted(port, MOST_PORT));
    }
    if (maxRequests < 1) {
      throw new UsageException(
          "Cannot use --max-requests %d: it is 1 or more.".formatted(maxRequests));
    }
    if (insecure && tokenFile.isPresent()) {
      throw new UsageException(
          "Cannot use --insecure with --token-file: one lets in everybody, the other does not. Leave one out.");
    }
    if (!isLoopback(host) && tokenFile.isEmpty() && !insecure) {
      throw new UsageException(
          "Cannot serve on %s: everybody who reaches it could start and cancel jobs. Use --token-file (see bdp token new), or --insecure if that is what you want."
              .formatted(host));
    }
  }

  /// Whether only this machine reaches it.
  public boolean isLoopback() {
    return isLoopback(host);
  }

  /// Whether everybody who reaches it from elsewhere may do everything.
  public boolean isOpenToOthers() {
    return !isLoopback() && tokenFile.isEmpty();
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new UsageException(
          "Cannot serve on %s: no address has that name. Check --host.".formatted(host), e);
    }
  }
}
