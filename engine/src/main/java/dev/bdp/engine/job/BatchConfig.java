package dev.bdp.engine.job;

import dev.bdp.engine.download.transport.TransferLimits;
import java.time.Duration;

/// Sizes and times of the work.
///
/// @param workers threads of one process
/// @param recordsPerParseUnit records of a frame
/// @param recordsPerStoreUnit staged records stored together
/// @param heartbeat time between two beats of a process
/// @param lease how long a unit stays with a worker that does not beat
/// @param stall how long a unit stays with a worker that beats but does not advance
/// @param attempts at a unit
/// @param transfers of the downloads
public record BatchConfig(
    int workers,
    int recordsPerParseUnit,
    int recordsPerStoreUnit,
    Duration heartbeat,
    Duration lease,
    Duration stall,
    AttemptLimits attempts,
    TransferLimits transfers) {
  private static final int STORE_THREADS = 3;

  public BatchConfig {
    if (workers < 1 || recordsPerParseUnit < 1 || recordsPerStoreUnit < 1) {
      throw new IllegalArgumentException("Workers and sizes are at least 1");
    }
    if (lease.compareTo(heartbeat.multipliedBy(2)) < 0) {
      throw new IllegalArgumentException(
          "A lease of " + lease + " is less than two heartbeats of " + heartbeat);
    }
  }

  /// As many workers as cores, 1000 records a frame, 250 a store unit, a beat each 10 s, a lease of
  /// 60 s, a stall of 10 min, 3 retries, 10 reclaims.
  public static BatchConfig defaults() {
    return new BatchConfig(
        Runtime.getRuntime().availableProcessors(),
        1000,
        250,
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofMinutes(10),
        new AttemptLimits(3, 10),
        TransferLimits.defaults());
  }

  /// Store units of one process at once: more than workers, for each waits for the store most of
  /// its time.
  public int storeThreads() {
    return workers * STORE_THREADS;
  }

  /// Connections that a process with this configuration uses at once.
  public int connections() {
    return storeThreads() + 4;
  }

  public BatchConfig withWorkers(int count) {
    return new BatchConfig(
        count,
        recordsPerParseUnit,
        recordsPerStoreUnit,
        heartbeat,
        lease,
        stall,
        attempts,
        transfers);
  }

  public BatchConfig withTimes(Duration newHeartbeat, Duration newLease, Duration newStall) {
    return new BatchConfig(
        workers,
        recordsPerParseUnit,
        recordsPerStoreUnit,
        newHeartbeat,
        newLease,
        newStall,
        attempts,
        transfers);
  }

  public BatchConfig withUnits(int recordsPerParse, int recordsPerStore) {
    return new BatchConfig(
        workers, recordsPerParse, recordsPerStore, heartbeat, lease, stall, attempts, transfers);
  }

  public BatchConfig withAttempts(AttemptLimits limits) {
    return new BatchConfig(
        workers,
        recordsPerParseUnit,
        recordsPerStoreUnit,
        heartbeat,
        lease,
        stall,
        limits,
        transfers);
  }

  public BatchConfig withTransfers(TransferLimits limits) {
    return new BatchConfig(
        workers,
        recordsPerParseUnit,
        recordsPerStoreUnit,
        heartbeat,
        lease,
        stall,
        attempts,
        limits);
  }
}
