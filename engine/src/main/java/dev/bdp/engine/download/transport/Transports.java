package dev.bdp.engine.download.transport;

import dev.bdp.engine.failure.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// All ways to fetch a URL, by its scheme, within limits that all transfers share. Safe for use by
/// many threads.
public final class Transports {
  private final TransferLimits limits;
  private final Map<String, Transport> byScheme;
  private final HostSlots slots;
  private final ByteRate rate;

  /// Proxies are those of the environment.
  public Transports(TransferLimits limits) {
    this(limits, System.getenv());
  }

  Transports(TransferLimits limits, Map<String, String> environment) {
    this.limits = limits;
    ProxyEnvironment proxies = new ProxyEnvironment(environment);
    Transport http = new HttpTransport(limits.timeOuts(), proxies);
    this.byScheme =
        Map.of(
            "file",
            new FileTransport(),
            "http",
            http,
            "https",
            http,
            "ftp",
            new FtpTransport(limits.timeOuts(), proxies));
    this.slots = new HostSlots(limits.connectionsPerHost());
    this.rate = new ByteRate(limits.bytesPerSecond());
  }

  public TransferLimits limits() {
    return limits;
  }

  /// @throws ConfigurationException when URLs of this kind cannot be fetched
  public static void check(URI url) {
    if (!List.of("file", "http", "https", "ftp").contains(scheme(url))) {
      throw new ConfigurationException(
          "Cannot fetch %s: a location is a file, http, https or ftp URL, or a path."
              .formatted(url));
    }
  }

  /// Opens a file at a byte.
  ///
  /// @param before the state of the file that the bytes before `offset` belong to, where it is
  ///   known
  /// @throws IOException when the server does not answer; asking again may help
  public Answer open(URI url, long offset, Optional<FileState> before, Waiting waiting)
      throws IOException, InterruptedException {
    Semaphore held = slots.take(url, waiting);
    boolean open = false;
    try {
      Answer answer = of(url).open(url, offset, before);
      if (!(answer instanceof Answer.Bytes there)) {
        return answer;
      }
      open = true;
      InputStream body = new HostSlots.Held(there.body(), held);
      if (!scheme(url).equals("file")) {
        body = rate.hold(new StallWatch(body, url, limits.timeOuts()));
      }
      return new Answer.Bytes(body, there.offset(), there.state());
    } finally {
      if (!open) {
        held.release();
      }
    }
  }

  /// Asks for the state of a file.
  ///
  /// @throws IOException when the server does not answer; asking again may help
  public Answer look(URI url) throws IOException, InterruptedException {
    Semaphore held = slots.take(url, () -> {});
    try {
      return of(url).look(url);
    } finally {
      held.release();
    }
  }

  /// The names that a directory holds, as it is told.
  List<String> list(URI directory) throws IOException, InterruptedException {
    return of(directory).list(directory);
  }

  private Transport of(URI url) {
    check(url);
    Transport transport = byScheme.get(scheme(url));
    if (transport == null) {
      throw new IllegalStateException("No transport for " + url);
    }
    return transport;
  }

  private static String scheme(URI url) {
    return url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
  }
}
