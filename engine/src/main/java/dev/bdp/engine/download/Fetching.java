package dev.bdp.engine.download;

import dev.bdp.engine.download.transport.Answer;
import dev.bdp.engine.download.transport.FileState;
import dev.bdp.engine.download.transport.Retry;
import dev.bdp.engine.download.transport.Transports;
import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.source.ReleaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Asks one URL after the other for a file, each as often as it is worth it. One thread.
final class Fetching {
  private static final long PROGRESS_BYTES = 1 << 16;

  private final Transports transports;
  private final ReleaseFile file;
  private final Intake intake;
  private final List<String> refusals = new ArrayList<>();
  private @Nullable SourceDataException wrong;
  private boolean unreadable;

  Fetching(Transports transports, ReleaseFile file, Intake intake) {
    this.transports = transports;
    this.file = file;
    this.intake = intake;
  }

  /// Whether the URL gave all bytes that it has, after those that are there already.
  ///
  /// @throws SourceDataException when the file is not what it was
  boolean receive(URI url) throws InterruptedException {
    Retry retry = new Retry(transports.limits().retries());
    long furthest = intake.bytes();
    while (!intake.isWhole()) {
      try {
        Answer answer = transports.open(url, intake.bytes(), intake.state(), intake::tell);
        switch (answer) {
          case Answer.Missing missing -> {
            return refused(missing.reason());
          }
          case Answer.Refused refused -> {
            unreadable |= "file".equalsIgnoreCase(url.getScheme());
            return refused(refused.reason());
          }
          case Answer.Bytes there -> {
            Outcome outcome = take(url, there);
            if (outcome != Outcome.ASK_AGAIN) {
              return outcome == Outcome.WHOLE;
            }
          }
        }
      } catch (FirstBytes.WrongContentException e) {
        return refused(url + " " + e.getMessage());
      } catch (IOException e) {
        if (intake.bytes() - furthest >= PROGRESS_BYTES) {
          furthest = intake.bytes();
          retry.progressed();
        }
        if (!intake.isWhole() && !retry.pause(e, intake::tell)) {
          return refused(url + ": " + Retry.reason(e));
        }
      }
    }
    return true;
  }

  private enum Outcome {
    WHOLE,
    ASK_AGAIN,
    GO_ELSEWHERE
  }

  private Outcome take(URI url, Answer.Bytes there) throws IOException, InterruptedException {
    try (InputStream body = there.body()) {
      refuseDrift(url, there.state());
      OptionalLong size = there.state().sizeBytes();
      if (size.isPresent() && file.sizeBytes().isPresent() && !size.equals(file.sizeBytes())) {
        wrong = intake.wrongSize(size.getAsLong(), url);
        return Outcome.GO_ELSEWHERE;
      }
      if (there.offset() != intake.bytes()) {
        intake.startOver();
      } else if (!intake.mayFollow(there.state())) {
        intake.startOver();
        return Outcome.ASK_AGAIN;
      }
      intake.take(there.state(), body);
      return Outcome.WHOLE;
    } catch (SurplusBytesException e) {
      wrong = intake.wrongSize(e.bytes(), url);
      intake.startOver();
      return Outcome.GO_ELSEWHERE;
    }
  }

  /// Looks at the file again after its last byte: it may have changed under the transfer.
  void refuseDriftSince(URI url) throws InterruptedException {
    try {
      if (transports.look(url) instanceof Answer.Bytes now) {
        refuseDrift(url, now.state());
      }
    } catch (IOException e) {
      // A server that is gone by now says nothing about the bytes that it gave.
    }
  }

  private void refuseDrift(URI url, FileState now) throws InterruptedException {
    Optional<String> change = intake.state().flatMap(before -> before.changeTo(now));
    if (change.isPresent()) {
      intake.startOver();
      throw new SourceDataException(
          "Cannot go on with %s: the publisher changed it while it was downloaded, %s (%s). The release has drifted and nothing of this file is kept; run the command again to ingest it as it is now."
              .formatted(file.name(), change.get(), url));
    }
  }

  /// Why no URL gave the file. Rights on this machine do not mend themselves.
  IngestException failure() {
    if (wrong != null) {
      return wrong;
    }
    if (unreadable && file.urls().size() == 1) {
      return new ConfigurationException(
          "Cannot read %s: %s. Correct it or its rights, or name another place with --from, and run the command again."
              .formatted(file.name(), String.join("; ", refusals)));
    }
    return new SourceUnavailableException(
        "Cannot download %s: %s. Run the command again later, it goes on where it stopped, or name another place with --from."
            .formatted(file.name(), String.join("; ", refusals)));
  }

  private boolean refused(String reason) {
    refusals.add(reason);
    return false;
  }
}
