package dev.bdp.engine.download;

import dev.bdp.engine.download.transport.Answer;
import dev.bdp.engine.download.transport.FileState;
import dev.bdp.engine.download.transport.Transports;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.source.ReleaseFile;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Asks the servers for the state of each file of a manifest, so that a later change is noticed.
public final class ManifestStates {
  private final Transports transports;
  private final Set<String> silent = ConcurrentHashMap.newKeySet();

  public ManifestStates(Transports transports) {
    this.transports = transports;
  }

  /// The states by file name, each from the best URL that answers and has the file as the manifest
  /// describes it. A file of which no server says anything is left out: the download tells why.
  public Map<String, FileState> look(List<ReleaseFile> files) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<String, Future<Optional<FileState>>> asked = new LinkedHashMap<>();
      files.forEach(file -> asked.put(file.name(), threads.submit(() -> look(file))));
      Map<String, FileState> states = new LinkedHashMap<>();
      for (Map.Entry<String, Future<Optional<FileState>>> one : asked.entrySet()) {
        one.getValue().get().ifPresent(state -> states.put(one.getKey(), state));
      }
      return states;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceUnavailableException(
          "Cannot freeze the manifest: the program was stopped. Run the command again.", e);
    }
  }

  private Optional<FileState> look(ReleaseFile file) throws InterruptedException {
    for (URI url : file.urls()) {
      String host = String.valueOf(url.getHost());
      if (silent.contains(host)) {
        continue;
      }
      try {
        if (transports.look(url) instanceof Answer.Bytes there
            && (file.sizeBytes().isEmpty()
                || there.state().sizeBytes().isEmpty()
                || there.state().sizeBytes().equals(file.sizeBytes()))) {
          return Optional.of(there.state());
        }
      } catch (IOException e) {
        silent.add(host);
      }
    }
    return Optional.empty();
  }
}
