package dev.bdp.engine.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.download.transport.FileState;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.failure.SourceUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.Ftplet;
import org.apache.ftpserver.ftplet.FtpletResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Downloads from a real FTP server.
class FtpDownloadTest {
  private static final byte[] CONTENT = Fetches.bytes(1_500_000, 3);
  private static final FileTime DATE = FileTime.from(Instant.parse("2026-01-28T00:00:00Z"));

  @TempDir Path directory;
  private Path published;
  private final List<String> commands = new CopyOnWriteArrayList<>();

  @BeforeEach
  void publish() throws IOException {
    published = Files.createDirectory(directory.resolve("published"));
    Files.write(published.resolve("raw"), CONTENT);
    Files.setLastModifiedTime(published.resolve("raw"), DATE);
  }

  @Test
  void aFileIsFetchedAndItsStateIsFrozen() throws Exception {
    try (FtpDirectory server = serve(request -> false);
        Fetches fetches = new Fetches(directory.resolve("store"))) {
      fetches.fetch(Fetches.known(CONTENT, URI.create(server.url("raw"))));
      assertThat(fetches.stored()).isEqualTo(CONTENT);
      assertThat(fetches.arrival.get().state().orElseThrow().lastModified())
          .contains("20260128000000");
      assertThat(fetches.arrival.get().state().orElseThrow().sizeBytes()).hasValue(1_500_000);
    }
  }

  @Test
  void whatIsThereIsNotFetchedAgain() throws Exception {
    try (FtpDirectory server = serve(request -> false);
        Fetches fetches = new Fetches(directory.resolve("store"))) {
      URI url = URI.create(server.url("raw"));
      leave(fetches, url);
      DownloadedFile file = fetches.fetch(Fetches.unknown(url));
      assertThat(file.resumedAtBytes()).isEqualTo(600_000);
      assertThat(commands).contains("REST 600000");
      assertThat(fetches.stored()).isEqualTo(CONTENT);
    }
  }

  @Test
  void aNewDateIsDrift() throws Exception {
    try (FtpDirectory server = serve(request -> false);
        Fetches fetches = new Fetches(directory.resolve("store"))) {
      URI url = URI.create(server.url("raw"));
      leave(fetches, url);
      Files.setLastModifiedTime(
          published.resolve("raw"), FileTime.from(Instant.parse("2026-02-25T00:00:00Z")));
      assertThatThrownBy(() -> fetches.fetch(Fetches.known(CONTENT, url)))
          .isInstanceOf(SourceDataException.class)
          .hasMessageContaining("its Last-Modified was 20260128000000, is 20260225000000");
    }
  }

  @Test
  void aServerThatCannotResumeStartsAgain() throws Exception {
    try (FtpDirectory server = serve(request -> request.getCommand().equals("REST"));
        Fetches fetches = new Fetches(directory.resolve("store"))) {
      URI url = URI.create(server.url("raw"));
      leave(fetches, url);
      fetches.fetch(Fetches.known(CONTENT, url));
      assertThat(fetches.stored()).isEqualTo(CONTENT);
    }
  }

  @Test
  void aConnectionThatIsClosedInTheMiddleGoesOn() throws Exception {
    AtomicInteger retrievals = new AtomicInteger();
    Ftplet hangUp =
        new DefaultFtplet() {
          @Override
          public FtpletResult onDownloadStart(FtpSession session, FtpRequest request) {
            return retrievals.incrementAndGet() == 1 ? FtpletResult.DISCONNECT : null;
          }
        };
    try (FtpDirectory server = FtpDirectory.serve(published, Map.of("hangUp", hangUp));
        Fetches fetches = new Fetches(directory.resolve("store"))) {
      fetches.fetch(Fetches.known(CONTENT, URI.create(server.url("raw"))));
      assertThat(fetches.stored()).isEqualTo(CONTENT);
      assertThat(retrievals.get()).isGreaterThan(1);
    }
  }

  @Test
  void aMissingFileIsNotAskedForAgain() throws Exception {
    try (FtpDirectory server = serve(request -> false);
        Fetches fetches = new Fetches(directory.resolve("store"))) {
      URI url = URI.create(server.url("none"));
      assertThatThrownBy(() -> fetches.fetch(Fetches.known(CONTENT, url)))
          .isInstanceOf(SourceUnavailableException.class)
          .hasMessageContaining("/none answers 550");
      assertThat(commands.stream().filter(c -> c.startsWith("RETR"))).hasSize(1);
    }
  }

  @Test
  void aLineBreakInAPathIsNoCommand() throws Exception {
    try (FtpDirectory server = serve(request -> false);
        Fetches fetches = new Fetches(directory.resolve("store"))) {
      URI url = URI.create(server.url("raw%0D%0ADELE%20raw"));
      assertThatThrownBy(() -> fetches.fetch(Fetches.known(CONTENT, url)))
          .isInstanceOf(SourceUnavailableException.class)
          .hasMessageContaining("line break");
      assertThat(commands).noneMatch(c -> c.startsWith("DELE"));
    }
  }

  private static void leave(Fetches fetches, URI url) {
    FileState state =
        new FileState(
            url.toString(),
            OptionalLong.of(CONTENT.length),
            Optional.empty(),
            Optional.of("20260128000000"));
    fetches.leave(CONTENT, 600_000, Optional.of(state));
  }

  private FtpDirectory serve(Predicate<FtpRequest> refused) throws FtpException {
    Ftplet listening =
        new DefaultFtplet() {
          @Override
          public FtpletResult beforeCommand(FtpSession session, FtpRequest request)
              throws FtpException, IOException {
            commands.add(
                (request.getCommand() + " " + Optional.ofNullable(request.getArgument()).orElse(""))
                    .strip());
            if (refused.test(request)) {
              session.write(new DefaultFtpReply(502, "Not implemented"));
              return FtpletResult.SKIP;
            }
            return super.beforeCommand(session, request);
          }
        };
    return FtpDirectory.serve(published, Map.of("listening", listening));
  }
}
