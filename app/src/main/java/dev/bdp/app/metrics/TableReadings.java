package dev.bdp.app.metrics;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.IngestException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the tables for whoever asks, at most so often that it does not matter to the database:
/// every few seconds, and less than a twentieth of the time however large the tables are. Safe for
/// use by many threads.
final class TableReadings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TableReadings.class);
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final int SHARE = 20;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final double STALE_SECONDS = 60;

  private final Database database;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("table-metrics").factory());
  private @Nullable TableReading last;
  private @Nullable Future<TableReading> running;
  private boolean answered;

  TableReadings(Database database) {
    this.database = database;
  }

  /// What the tables say now or said a moment ago; empty when the database does not answer. Returns
  /// soon in any case.
  synchronized Optional<TableReading> read() {
    if (last == null || System.nanoTime() - last.atNanos() > freshNanos(last)) {
      refresh();
    }
    return Optional.ofNullable(last)
        .filter(reading ->
            answered && reading.ageSeconds() < STALE_SECONDS + freshNanos(reading) / 1e9);
  }

  private static long freshNanos(TableReading reading) {
    return Math.max(FRESH_NANOS, SHARE * reading.tookNanos());
  }

  /// A reading that takes longer than we wait for goes on, and is taken by who asks next.
  private void refresh() {
    Future<TableReading> reading = running == null ? thread.submit(this::readTables) : running;
    running = reading;
    try {
      last = reading.get(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
      answered = true;
      running = null;
    } catch (TimeoutException e) {
      // What was read before is good for a while.
    } catch (ExecutionException e) {
      running = null;
      answered = false;
      if (!(e.getCause() instanceof IngestException)) {
        throw new IllegalStateException("Cannot read the tables", e.getCause());
      }
      LOG.info("The tables cannot be read: {}", e.getCause().getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private TableReading readTables() {
    return database.inTransaction(transaction -> {
      transaction.update("SET TRANSACTION READ ONLY");
      transaction.update("SET LOCAL statement_timeout = '20s'");
      long began = System.nanoTime();
      Map<TableMetric, List<TableReading.Sample>> samples = new LinkedHashMap<>();
      for (TableMetric metric : TableMetrics.ALL) {
        samples.put(metric, read(transaction, metric));
      }
      long now = System.nanoTime();
      return new TableReading(samples, now, now - began);
    });
  }

  private static List<TableReading.Sample> read(Transaction transaction, TableMetric metric) {
    int labels = metric.labels().size();
    return transaction.query(
        metric.sql(),
        row -> {
          List<String> values = new ArrayList<>(labels);
          for (int i = 1; i <= labels; i++) {
            values.add(row.getString(i));
          }
          return new TableReading.Sample(values, row.getDouble(labels + 1));
        });
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
