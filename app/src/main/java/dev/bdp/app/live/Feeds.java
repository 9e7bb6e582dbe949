package dev.bdp.app.live;

import dev.bdp.app.http.Answer;
import dev.bdp.app.http.Exchange;
import dev.bdp.app.http.Problem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// All feeds that are watched, by what they show. Safe for use by many threads.
public final class Feeds implements AutoCloseable {
  private static final int MOST_STREAMS = 500;

  private final Map<String, Feed> feeds = new HashMap<>();
  private final Semaphore places = new Semaphore(MOST_STREAMS);

  /// Streams a feed to one who watches until there is nothing more to see.
  ///
  /// @param name what is watched; the same name is the same feed
  /// @param event what its states are called
  /// @param look made anew for a feed that nobody watches yet
  /// @param missed lines that were said before
  public Answer stream(
      Exchange exchange,
      String name,
      String event,
      Supplier<Supplier<Moment>> look,
      List<Moment.Line> missed) {
    String type = "text/event-stream";
    if (exchange.isHead()) {
      return Answer.stream(200, type, -1, out -> {});
    }
    if (!places.tryAcquire()) {
      throw Problem.of(429, "There are %d streams of events already.".formatted(MOST_STREAMS))
          .with("Retry-After", "10");
    }
    return Answer.stream(
        200,
        type,
        -1,
        out -> {
          Feed feed = null;
          try {
            Feed.Seen seen;
            synchronized (feeds) {
              feeds.values().removeIf(idle -> !idle.isWatched());
              feed = feeds.computeIfAbsent(name, key -> new Feed(look.get()));
              seen = feed.join();
            }
            watch(feed, seen, event, missed, out);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
          } finally {
            Optional.ofNullable(feed).ifPresent(Feed::leave);
            places.release();
          }
        });
  }

  private static void watch(
      Feed feed, Feed.Seen start, String event, List<Moment.Line> missed, OutputStream out)
      throws IOException, InterruptedException {
    out.write("retry: 3000\n\n".getBytes(StandardCharsets.US_ASCII));
    for (Moment.Line line : missed) {
      line(line, out);
    }
    out.flush();
    long caughtUp = missed.isEmpty() ? 0 : missed.getLast().id();
    Feed.Seen seen = start;
    while (true) {
      Feed.News news = feed.await(seen, Feed.keepAlive());
      seen = news.seen();
      if (news.state() != null) {
        event(event, "", news.state(), out);
      }
      for (Moment.Line line : news.lines()) {
        if (line.id() > caughtUp) {
          line(line, out);
        }
      }
      if (news.last()) {
        event("end", "", "{}".getBytes(StandardCharsets.US_ASCII), out);
        out.flush();
        return;
      }
      if (news.isNothing()) {
        out.write(": still here\n\n".getBytes(StandardCharsets.US_ASCII));
      }
      out.flush();
    }
  }

  private static void line(Moment.Line line, OutputStream out) throws IOException {
    event("log", "id: " + line.id() + "\n", line.json(), out);
  }

  /// JSON of Jackson has no line breaks outside of strings, and none unescaped within.
  private static void event(String name, String id, byte[] json, OutputStream out)
      throws IOException {
    out.write(("event: " + name + "\n" + id + "data: ").getBytes(StandardCharsets.US_ASCII));
    out.write(json);
    out.write("\n\n".getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    synchronized (feeds) {
      feeds.values().forEach(Feed::close);
    }
  }
}
