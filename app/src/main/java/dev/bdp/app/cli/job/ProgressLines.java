package dev.bdp.app.cli.job;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.job.ArrivingFile;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.RawFiles;
import dev.bdp.engine.work.UnitCatalog;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/// Shows how far a job is: a bar on a terminal, a line every few seconds otherwise.
final class ProgressLines implements AutoCloseable {
  private static final int SECONDS_A_LINE = 5;

  private final Database database;
  private final JobId job;
  private final PrintWriter err;
  private final @Nullable ProgressBar bar;
  private final @Nullable ScheduledExecutorService clock;
  private final long startedNanos = System.nanoTime();
  private String setback = "";

  private ProgressLines(Database database, JobId job, boolean quiet, PrintWriter err) {
    this.database = database;
    this.job = job;
    this.err = err;
    boolean terminal = System.console() != null && System.console().isTerminal();
    this.bar =
        quiet || !terminal
            ? null
            : new ProgressBarBuilder()
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .setTaskName("job " + job)
                .setInitialMax(-1)
                .build();
    this.clock =
        quiet
            ? null
            : Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    if (clock != null) {
      long period = bar == null ? SECONDS_A_LINE * 1000L : 300;
      clock.scheduleWithFixedDelay(this::show, period, period, TimeUnit.MILLISECONDS);
    }
  }

  static ProgressLines watch(Database database, JobId job, boolean quiet, PrintWriter err) {
    return new ProgressLines(database, job, quiet, err);
  }

  /// Shows where the job ended.
  void last() {
    if (clock != null) {
      show();
    }
  }

  private void show() {
    try {
      showSetback();
      IngestionJob now = database.inTransaction(transaction -> Jobs.load(transaction, job));
      long total = now.totalRecords().orElse(0);
      long done = now.status() == JobStatus.PARSING ? now.processed() : now.counts().settled();
      List<ArrivingFile> arriving =
          now.status() == JobStatus.DOWNLOADING
              ? database.inTransaction(transaction -> RawFiles.arriving(transaction, job))
              : List.of();
      if (bar != null) {
        bar.setExtraMessage(
            EnumText.of(now.status())
                + arriving.stream().map(file -> " " + file).collect(Collectors.joining(";")));
        bar.maxHint(total == 0 ? -1 : total);
        bar.stepTo(done);
      } else {
        err.printf(
            "%s: %s, %d of %d records, %d failed, %d s%n",
            now.title(),
            EnumText.of(now.status()),
            done,
            total,
            now.failed(),
            TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedNanos));
        arriving.forEach(file -> err.println("  " + file));
        err.flush();
      }
    } catch (IngestException e) {
      err.println("The progress is not known: " + e.getMessage());
    }
  }

  /// Says once what is waited for, and again when it is something else.
  private void showSetback() {
    String now =
        database
            .inTransaction(transaction -> UnitCatalog.findSetback(transaction, job))
            .orElse(setback);
    if (!now.equals(setback)) {
      setback = now;
      err.printf("%sFailed and is tried again: %s%n", bar == null ? "" : "\r", setback);
      err.flush();
    }
  }

  @Override
  public void close() {
    if (clock != null) {
      clock.shutdownNow();
    }
    if (bar != null) {
      bar.close();
    }
  }
}
