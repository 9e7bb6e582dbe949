package dev.bdp.engine.download.transport;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an HTTP reply means for a download.
///
/// @param asked the URL that was asked for, before redirects
/// @param offset the first byte that was asked for
record HttpAnswer(URI asked, HttpReply reply, long offset) {
  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /// Where a redirect leads.
  static Optional<URI> redirect(HttpReply reply) {
    if (reply.status() / 100 != 3) {
      return Optional.empty();
    }
    try {
      return reply.header("Location").map(reply.url()::resolve);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// @throws IOException when the server may answer otherwise later
  Answer read() throws IOException {
    int status = reply.status();
    boolean there = status == 200 || status == 206;
    Answer answer = there ? bytes(status == 206) : failure(status);
    if (!(answer instanceof Answer.Bytes)) {
      reply.body().close();
    }
    return answer;
  }

  private Answer bytes(boolean partial) {
    if (isPageInPlaceOfFile()) {
      return new Answer.Refused(
          asked + " answers an HTML page in place of the file, maybe a login or an error");
    }
    OptionalLong size = announcedBytes();
    if (partial) {
      Matcher range = CONTENT_RANGE.matcher(reply.header("Content-Range").orElse(""));
      if (!range.matches() || Long.parseLong(range.group(1)) != offset) {
        return new Answer.Refused(
            asked + " answers other bytes than those asked for from " + offset + " on");
      }
      size =
          range.group(2).equals("*")
              ? OptionalLong.empty()
              : OptionalLong.of(Long.parseLong(range.group(2)));
    }
    FileState state =
        new FileState(
            reply.url().toString(), size, reply.header("ETag"), reply.header("Last-Modified"));
    return new Answer.Bytes(reply.body(), partial ? offset : 0, state);
  }

  private OptionalLong announcedBytes() {
    return reply
        .header("Content-Length")
        .filter(length -> length.matches("\\d{1,18}"))
        .map(length -> OptionalLong.of(Long.parseLong(length)))
        .orElse(OptionalLong.empty());
  }

  private boolean isPageInPlaceOfFile() {
    String path = asked.getPath().toLowerCase(Locale.ROOT);
    return reply.header("Content-Type").orElse("").startsWith("text/html")
        && !path.endsWith("/")
        && !path.endsWith(".html")
        && !path.endsWith(".htm");
  }

  private Answer failure(int status) throws IOException {
    String reason = asked + " answers " + status;
    if (status / 100 == 3) {
      return new Answer.Refused(
          "%s redirects in a circle, to no host, or from https to a place that is less safe (%s)"
              .formatted(asked, reply.header("Location").orElse("nowhere")));
    }
    return switch (status) {
      case 404, 410 -> new Answer.Missing(reason);
      case 429, 503 -> {
        reply.body().close();
        throw new RetryLaterException(reason, retryAfter());
      }
      case 408, 425 -> {
        reply.body().close();
        throw new IOException(reason);
      }
      default -> {
        if (status < 500) {
          yield new Answer.Refused(reason);
        }
        reply.body().close();
        throw new IOException(reason);
      }
    };
  }

  private Duration retryAfter() {
    String seconds = reply.header("Retry-After").orElse("");
    if (!seconds.matches("\\d{1,6}")) {
      return Duration.ZERO;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(seconds));
    return asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT;
  }
}
