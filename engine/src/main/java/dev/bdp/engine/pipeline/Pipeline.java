package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.download.Download;
import dev.bdp.engine.download.transport.Transports;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.OutcomeUnknownException;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.work.Drain;
import dev.bdp.engine.work.LogContext;
import dev.bdp.engine.work.Outage;
import dev.bdp.engine.work.UnitCrew;
import dev.bdp.engine.work.WorkListener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A worker process: takes units of running jobs and carries the jobs over the borders of their
/// stages, together with any number of others that do the same elsewhere.
public final class Pipeline {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  private final Database database;
  private final ObjectStore objects;
  private final List<DataSource<?>> sources;
  private final BatchConfig config;
  private final WorkListener listener;

  /// One for all jobs: its limits are those of the process.
  private final Download download;

  /// One that nobody listens to.
  public Pipeline(
      Database database, ObjectStore objects, List<DataSource<?>> sources, BatchConfig config) {
    this(database, objects, sources, config, WorkListener.NONE);
  }

  /// @param sources jobs of others are left alone
  /// @param listener is told what this process does
  public Pipeline(
      Database database,
      ObjectStore objects,
      List<DataSource<?>> sources,
      BatchConfig config,
      WorkListener listener) {
    this.database = database;
    this.objects =
        listener == WorkListener.NONE ? objects : new ObservedObjectStore(objects, listener);
    this.sources = sources;
    this.config = config;
    this.listener = listener;
    this.download = new Download(this.objects, new Transports(config.transfers()));
  }

  /// Works on one job until it has ended or the process is to; the job as it is then.
  public IngestionJob run(JobId job, Drain drain) throws InterruptedException {
    work(() -> Stream.of(load(job)).filter(now -> now.status().isActive()).toList(), true, drain);
    return load(job);
  }

  /// Works on all running jobs, the oldest first, until the process is to end.
  public void run(Drain drain) throws InterruptedException {
    work(() -> database.inTransaction(Jobs::active), false, drain);
  }

  private void work(Supplier<List<IngestionJob>> running, boolean endsWithJobs, Drain drain)
      throws InterruptedException {
    Outage outage = new Outage();
    Map<JobId, JobStages> stages = new HashMap<>();
    try (UnitCrew crew = new UnitCrew(database, config, listener)) {
      while (!drain.isAsked()) {
        boolean moved = false;
        try {
          List<IngestionJob> jobs = running.get();
          if (jobs.isEmpty() && endsWithJobs) {
            break;
          }
          stages.keySet().retainAll(jobs.stream().map(IngestionJob::id).toList());
          for (IngestionJob job : jobs) {
            moved |= isKnown(job) && serve(crew, stages, job, endsWithJobs);
          }
          outage.over();
        } catch (BackendUnavailableException | OutcomeUnknownException e) {
          outage.missed(e);
        }
        if (!moved) {
          crew.await();
        }
      }
      crew.finish(drain);
    }
  }

  /// Whoever waits for a job says by himself why it failed; otherwise the log has to.
  private boolean serve(
      UnitCrew crew, Map<JobId, JobStages> stages, IngestionJob job, boolean isWaitedFor) {
    try (LogContext context = LogContext.of(job.id())) {
      boolean moved = stages.computeIfAbsent(job.id(), id -> open(job)).serve(crew, job);
      if (moved) {
        IngestionJob now = load(job.id());
        if (now.status() == JobStatus.FAILED && !isWaitedFor) {
          LOG.warn("{} has failed: {}", now.title(), now.errorMessage());
        } else {
          LOG.info("{} is now {}", now.title(), EnumText.of(now.status()));
        }
        listener.crossed(job, now);
      }
      return moved;
    }
  }

  private boolean isKnown(IngestionJob job) {
    return sources.stream().anyMatch(source -> source.id().equals(job.jobType()));
  }

  private JobStages open(IngestionJob job) {
    DataSource<?> source =
        sources.stream().filter(s -> s.id().equals(job.jobType())).findFirst().orElseThrow();
    source.storage().migrations().run(database);
    return new JobStages(database, objects, source, config, download);
  }

  private IngestionJob load(JobId job) {
    return database.inTransaction(transaction -> Jobs.load(transaction, job));
  }
}
