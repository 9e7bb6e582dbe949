package dev.bdp.engine.work;

import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import java.time.Duration;
import java.util.List;

/// Several listeners as one.
record ListenerList(List<WorkListener> listeners) implements WorkListener {
  ListenerList {
    listeners = List.copyOf(listeners);
  }

  @Override
  public void claimed(JobId job, UnitType type, int units, Duration took) {
    listeners.forEach(listener -> listener.claimed(job, type, units, took));
  }

  @Override
  public void started(WorkUnit unit) {
    listeners.forEach(listener -> listener.started(unit));
  }

  @Override
  public void ended(WorkUnit unit, AttemptOutcome outcome, Duration took) {
    listeners.forEach(listener -> listener.ended(unit, outcome, took));
  }

  @Override
  public void beat(int held, int lost) {
    listeners.forEach(listener -> listener.beat(held, lost));
  }

  @Override
  public void missedBeat() {
    listeners.forEach(WorkListener::missedBeat);
  }

  @Override
  public void tookBack(int units) {
    listeners.forEach(listener -> listener.tookBack(units));
  }

  @Override
  public void crossed(IngestionJob before, IngestionJob after) {
    listeners.forEach(listener -> listener.crossed(before, after));
  }

  @Override
  public void downloaded(WorkUnit unit, DownloadStep step, long bytes) {
    listeners.forEach(listener -> listener.downloaded(unit, step, bytes));
  }

  @Override
  public void called(ObjectCall call) {
    listeners.forEach(listener -> listener.called(call));
  }
}
