package dev.bdp.engine.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.download.transport.Transports;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.object.LocalObjectStore;
import dev.bdp.engine.object.ObjectStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that is nearly full.
class RoomTest {
  private static final byte[] CONTENT = Fetches.bytes(2_000_000, 5);

  @TempDir Path directory;

  @Test
  void aFileThatDoesNotFitIsNotBegun() throws Exception {
    try (FaultyServer server = new FaultyServer();
        LocalObjectStore store = new LocalObjectStore(directory)) {
      Download download = new Download(withFree(store, 65 << 20), new Transports(Fetches.LIMITS));
      assertThatThrownBy(() ->
              download.fetch(
                  Fetches.known(CONTENT, server.file("/f", CONTENT, "")),
                  "raw",
                  Arrival.NOTHING,
                  told -> {},
                  Follower.NONE))
          .isInstanceOf(BackendUnavailableException.class)
          .hasMessageContaining("has 65 MB free, 66 MB are needed")
          .hasMessageContaining("goes on where it stopped");
      assertThat(Files.exists(directory.resolve("raw"))).isFalse();
      new Download(withFree(store, 66 << 20), new Transports(Fetches.LIMITS))
          .fetch(
              Fetches.known(CONTENT, server.url("/f")),
              "raw",
              Arrival.NOTHING,
              told -> {},
              Follower.NONE);
      assertThat(Files.readAllBytes(directory.resolve("raw"))).isEqualTo(CONTENT);
    }
  }

  /// The same store on a disk with less room.
  private static ObjectStore withFree(ObjectStore store, long bytes) {
    return (ObjectStore)
        Proxy.newProxyInstance(
            ObjectStore.class.getClassLoader(),
            new Class<?>[] {ObjectStore.class},
            (proxy, method, arguments) -> {
              try {
                return method.getName().equals("findFreeBytes")
                    ? OptionalLong.of(bytes)
                    : method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
