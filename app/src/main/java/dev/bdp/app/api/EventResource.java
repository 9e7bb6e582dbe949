package dev.bdp.app.api;

import dev.bdp.app.http.Answer;
import dev.bdp.app.http.Exchange;
import dev.bdp.app.http.Problem;
import dev.bdp.app.http.Route;
import dev.bdp.app.live.Feeds;
import dev.bdp.app.live.Moment;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobLog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// What happens, as it happens.
record EventResource(Store store, Feeds feeds, OverviewResource overview) {
  private static final int MOST_MISSED = 500;

  List<Route> routes() {
    return List.of(
        Route.stream("/api/v1/jobs/{id}/events", this::job),
        Route.stream("/api/v1/events", this::all));
  }

  private Answer all(Exchange exchange) {
    return feeds.stream(
        exchange,
        "overview",
        "overview",
        () -> () -> new Moment(Answer.jsonBytes(overview.fields()), List.of(), false),
        List.of());
  }

  private Answer job(Exchange exchange) {
    JobId id = new JobId(exchange.id("id"));
    List<Moment.Line> missed =
        store.read(transaction -> {
          JobResource.load(transaction, id);
          return missed(transaction, id, exchange);
        });
    return feeds.stream(exchange, "job " + id, "job", () -> new JobLook(store, id), missed);
  }

  private static List<Moment.Line> missed(Transaction transaction, JobId id, Exchange exchange) {
    return exchange.header("Last-Event-ID").filter(text -> !text.isEmpty()).stream()
        .flatMap(text ->
            JobLog.page(transaction, id, lastSeen(text), JobLog.Level.INFO, MOST_MISSED).stream())
        .map(EventResource::line)
        .toList();
  }

  private static long lastSeen(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Problem.badRequest("The header Last-Event-ID is not an id that a log event had.");
    }
  }

  private static Moment.Line line(JobLog.Line line) {
    return new Moment.Line(line.id(), Answer.jsonBytes(JobPartFields.line(line)));
  }

  /// One look at a job after the other.
  ///
  /// Lines are numbered when they are written and seen when they are committed, so that one may
  /// come after another of a higher number: the last few are read again.
  private static final class JobLook implements Supplier<Moment> {
    private static final int AGAIN = 200;

    private final Store store;
    private final JobId id;
    private Set<Long> known = new HashSet<>();
    private long from = -1;

    JobLook(Store store, JobId id) {
      this.store = store;
      this.id = id;
    }

    @Override
    public Moment get() {
      return store.read(transaction -> {
        IngestionJob job = JobResource.load(transaction, id);
        boolean first = from < 0;
        List<JobLog.Line> read =
            first
                ? JobLog.tail(transaction, id, JobLog.Level.INFO, AGAIN)
                : JobLog.page(transaction, id, from, JobLog.Level.INFO, Integer.MAX_VALUE);
        List<Moment.Line> lines = new ArrayList<>();
        for (JobLog.Line line : read) {
          if (known.add(line.id()) && !first) {
            lines.add(line(line));
          }
        }
        remember(read);
        byte[] state = Answer.jsonBytes(JobSheet.read(transaction, job).fields());
        return new Moment(state, lines, !job.status().isActive());
      });
    }

    private void remember(List<JobLog.Line> read) {
      int again = read.size() - AGAIN;
      if (again >= 0 && !read.isEmpty()) {
        from = read.get(again).id() - 1;
      } else {
        from = Math.max(from, 0);
      }
      Set<Long> last = new HashSet<>();
      read.stream().map(JobLog.Line::id).filter(seen -> seen > from).forEach(last::add);
      known = last;
    }
  }
}
