package dev.bdp.engine.download;

import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.failure.SourceUnavailableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// All ways to fetch a URL, by its scheme. Safe for use by many threads.
public final class Transports {
  private static final HttpTransport HTTP = new HttpTransport();
  private static final Map<String, Transport> BY_SCHEME =
      Map.of("file", new FileTransport(), "http", HTTP, "https", HTTP, "ftp", new FtpTransport());

  private Transports() {}

  static Transport of(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    Transport transport = BY_SCHEME.get(scheme);
    if (transport == null) {
      throw new ConfigurationException(
          "Cannot fetch %s: a location is a file, http, https or ftp URL, or a path."
              .formatted(url));
    }
    return transport;
  }

  /// The bytes of a small file; empty when the server says that there is none.
  ///
  /// @throws SourceUnavailableException when it does not answer, or the file has more than `limit`
  ///   bytes
  public static Optional<byte[]> find(URI url, int limit) {
    try (InputStream body = of(url).open(url, 0).body()) {
      byte[] bytes = body.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new SourceUnavailableException(
            "Cannot read %s: it has more than %d bytes. Check the location.".formatted(url, limit));
      }
      return Optional.of(bytes);
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unavailable(url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(url, e);
    }
  }

  /// Whether the URL can be fetched.
  ///
  /// @throws SourceUnavailableException when the server does not answer
  public static boolean exists(URI url) {
    try (InputStream body = of(url).open(url, 0).body()) {
      return true;
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      throw unavailable(url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(url, e);
    }
  }

  private static SourceUnavailableException unavailable(URI url, Exception e) {
    return new SourceUnavailableException(
        "Cannot read %s: %s. Check the location and the network, then run the command again."
            .formatted(url, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
        e);
  }
}
