package dev.bdp.engine.download.transport;

import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.failure.SourceUnavailableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Looks into remote directories and reads their small files, asking again what was not answered.
/// Safe for use by many threads.
public final class RemoteFiles {
  private static final Pattern PLAIN_NAME =
      Pattern.compile("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*/?");

  private final Transports transports;

  public RemoteFiles(Transports transports) {
    this.transports = transports;
  }

  /// The bytes of a small file; empty when the server says that there is none.
  ///
  /// @throws SourceUnavailableException when it does not answer, or the file has more than `limit`
  ///   bytes
  public Optional<byte[]> find(URI url, int limit) {
    return ask(
        url,
        () -> {
          try (InputStream body = body(transports.open(url, 0, Optional.empty(), () -> {}))) {
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
  public Optional<byte[]> findStart(URI url, int bytes) {
    return ask(
        url,
        () -> {
          try (InputStream body = body(transports.open(url, 0, Optional.empty(), () -> {}))) {
            return body.readNBytes(bytes);
          }
        });
  }

  /// The bytes of small files, several at a time; those that are not there are left out.
  ///
  /// @param url of a name
  /// @throws SourceUnavailableException as [#find]
  public Map<String, byte[]> findAll(List<String> names, Function<String, URI> url, int limit) {
    Map<String, Future<Optional<byte[]>>> asked = new LinkedHashMap<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(
            transports.limits().connectionsPerHost(), Thread.ofVirtual().factory())) {
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
  public List<String> list(URI directory) {
    return ask(directory, () -> transports.list(directory))
        .orElseThrow(() ->
            new SourceUnavailableException(
                "Cannot list %s: there is no such directory, or the server shows no list of it. Check the location."
                    .formatted(directory)))
        .stream()
        .filter(name -> PLAIN_NAME.matcher(name).matches())
        .sorted()
        .toList();
  }

  /// Whether there is such a file.
  ///
  /// @throws SourceUnavailableException when the server does not answer
  public boolean exists(URI url) {
    return ask(
            url,
            () -> {
              body(transports.open(url, 0, Optional.empty(), () -> {})).close();
              return true;
            })
        .isPresent();
  }

  private static InputStream body(Answer answer) throws FileNotFoundException {
    return switch (answer) {
      case Answer.Bytes there -> there.body();
      case Answer.Missing missing -> throw new FileNotFoundException(missing.reason());
      case Answer.Refused refused ->
          throw new SourceUnavailableException(
              "Cannot read what is asked for: %s. Check the location.".formatted(refused.reason()));
    };
  }

  private interface Question<T> {
    T ask() throws IOException, InterruptedException;
  }

  /// Empty when there is no such file.
  private <T> Optional<T> ask(URI url, Question<T> question) {
    Retry retry = new Retry(transports.limits().retries());
    try {
      while (true) {
        try {
          return Optional.of(question.ask());
        } catch (FileNotFoundException e) {
          return Optional.empty();
        } catch (IOException e) {
          if (!retry.pause(e, () -> {})) {
            throw unavailable(url, e);
          }
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
            .formatted(url, Retry.reason(e)),
        e);
  }
}
