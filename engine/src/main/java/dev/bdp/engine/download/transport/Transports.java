package dev.bdp.engine.download.transport;

import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.failure.SourceUnavailableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.regex.Pattern;

/// All ways to fetch a URL, by its scheme. Safe for use by many threads.
public final class Transports {
  private static final Pattern PLAIN_NAME =
      Pattern.compile("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*/?");
  private static final int ATTEMPTS = 3;
  private static final int SMALL_FILES_AT_ONCE = 4;
  private static final HttpTransport HTTP = new HttpTransport();
  private static final Map<String, Transport> BY_SCHEME =
      Map.of("file", new FileTransport(), "http", HTTP, "https", HTTP, "ftp", new FtpTransport());

  private Transports() {}

  /// @throws ConfigurationException when URLs of this kind cannot be fetched
  public static void check(URI url) {
    of(url);
  }

  public static Transport of(URI url) {
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
    return ask(
        url,
        () -> {
          try (InputStream body = of(url).open(url, 0).body()) {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
              throw new SourceUnavailableException(
                  "Cannot read %s: it has more than %d bytes. Check the location."
                      .formatted(url, limit));
            }
            return bytes;
          }
        });
  }

  /// The first bytes of a file; empty when the server says that there is none.
  ///
  /// @throws SourceUnavailableException when it does not answer
  public static Optional<byte[]> findStart(URI url, int bytes) {
    return ask(
        url,
        () -> {
          try (InputStream body = of(url).open(url, 0).body()) {
            return body.readNBytes(bytes);
          }
        });
  }

  /// The bytes of small files, several at a time; those that are not there are left out.
  ///
  /// @param url of a name
  /// @throws SourceUnavailableException as [#find]
  public static Map<String, byte[]> findAll(
      List<String> names, Function<String, URI> url, int limit) {
    Map<String, Future<Optional<byte[]>>> asked = new LinkedHashMap<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(SMALL_FILES_AT_ONCE, Thread.ofVirtual().factory())) {
      for (String name : names) {
        asked.put(name, threads.submit(() -> find(url.apply(name), limit)));
      }
      Map<String, byte[]> found = new LinkedHashMap<>();
      for (Map.Entry<String, Future<Optional<byte[]>>> one : asked.entrySet()) {
        try {
          one.getValue().get().ifPresent(bytes -> found.put(one.getKey(), bytes));
        } catch (ExecutionException e) {
          threads.shutdownNow();
          throw e.getCause() instanceof IngestException failure
              ? failure
              : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
          threads.shutdownNow();
          Thread.currentThread().interrupt();
          throw unavailable(url.apply(one.getKey()), e);
        }
      }
      return found;
    }
  }

  /// The plain names that a directory holds, sorted; those of directories end in `/`.
  ///
  /// @throws SourceUnavailableException when it is not there or cannot be listed
  public static List<String> list(URI directory) {
    return ask(directory, () -> of(directory).list(directory))
        .orElseThrow(() ->
            new SourceUnavailableException(
                "Cannot list %s: there is no such directory, or the server shows no list of it. Check the location."
                    .formatted(directory)))
        .stream()
        .filter(name -> PLAIN_NAME.matcher(name).matches())
        .sorted()
        .toList();
  }

  /// Whether the URL can be fetched.
  ///
  /// @throws SourceUnavailableException when the server does not answer
  public static boolean exists(URI url) {
    return ask(
            url,
            () -> {
              of(url).open(url, 0).body().close();
              return true;
            })
        .isPresent();
  }

  private interface Question<T> {
    T ask() throws IOException, InterruptedException;
  }

  /// Asks a few times; empty when there is no such file.
  private static <T> Optional<T> ask(URI url, Question<T> question) {
    try {
      for (int attempt = 1; ; attempt++) {
        try {
          return Optional.of(question.ask());
        } catch (FileNotFoundException e) {
          return Optional.empty();
        } catch (IOException e) {
          if (attempt == ATTEMPTS) {
            throw unavailable(url, e);
          }
          Thread.sleep(ThreadLocalRandom.current().nextLong(500L << attempt));
        }
      }
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
