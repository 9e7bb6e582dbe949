package dev.bdp.app;

import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.work.Lease;
import dev.bdp.engine.work.Settlement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What the queue of one job is meant to do, in plain Java: one state a unit, whoever asks last
/// under its present lease is heard.
final class QueueModel {
  private static final int MOST_RETRIES = 3;
  private static final int MOST_RECLAIMS = 10;

  /// A unit as it should be.
  private static final class Unit {
    private String status = "pending";
    private int leases;
    private int retries;
    private int reclaims;
    private Lease holder;

    private boolean isHeldBy(Lease lease) {
      return lease.equals(holder) && (status.equals("claimed") || status.equals("processing"));
    }

    private void leave(String next) {
      status = next;
      holder = null;
    }
  }

  private final Map<Long, Unit> units = new TreeMap<>();
  private final List<Lease> issued = new ArrayList<>();

  QueueModel(int count) {
    for (long id = 1; id <= count; id++) {
      units.put(id, new Unit());
    }
  }

  /// Every lease that was ever given, the lost ones too.
  List<Lease> issued() {
    return issued;
  }

  /// The units that a claim is to give, by id.
  Set<Long> claimable(int limit) {
    Set<Long> ids = new HashSet<>();
    units.forEach((id, unit) -> {
      if (unit.status.equals("pending") && ids.size() < limit) {
        ids.add(id);
      }
    });
    return ids;
  }

  void claimed(Lease lease) {
    Unit unit = units.get(lease.unit().value());
    unit.status = "claimed";
    unit.leases++;
    unit.holder = lease;
    issued.add(lease);
  }

  boolean start(Lease lease) {
    Unit unit = units.get(lease.unit().value());
    boolean starts = unit.isHeldBy(lease) && unit.status.equals("claimed");
    if (starts) {
      unit.status = "processing";
    }
    return starts;
  }

  boolean complete(Lease lease) {
    Unit unit = units.get(lease.unit().value());
    boolean ours = unit.isHeldBy(lease);
    if (ours) {
      unit.status = "completed";
    }
    return ours;
  }

  Settlement fail(Lease lease, FailureKind kind) {
    Unit unit = units.get(lease.unit().value());
    if (!unit.isHeldBy(lease)) {
      return Settlement.LEASE_LOST;
    }
    boolean again =
        switch (kind) {
          case SOURCE_DATA, CONFIGURATION -> {
            unit.retries++;
            yield false;
          }
          case BACKEND_UNAVAILABLE -> ++unit.reclaims < MOST_RECLAIMS;
          case SOURCE_UNAVAILABLE, OUTCOME_UNKNOWN, BUG -> unit.retries++ < MOST_RETRIES;
        };
    unit.leave(again ? "pending" : "failed");
    return again ? Settlement.RECORDED : Settlement.OUT_OF_ATTEMPTS;
  }

  void release(Collection<Lease> leases) {
    for (Lease lease : leases) {
      Unit unit = units.get(lease.unit().value());
      if (unit.isHeldBy(lease)) {
        unit.leave("pending");
      }
    }
  }

  Set<Lease> lost(Collection<Lease> leases) {
    Set<Lease> lost = new HashSet<>(leases);
    lost.removeIf(lease -> units.get(lease.unit().value()).isHeldBy(lease));
    return lost;
  }

  /// Takes back what a silent worker holds; how many.
  int reclaim(long silentUnit) {
    Unit unit = units.get(silentUnit);
    if (!unit.status.equals("claimed") && !unit.status.equals("processing")) {
      return 0;
    }
    unit.reclaims++;
    unit.leave(unit.reclaims >= MOST_RECLAIMS ? "failed" : "pending");
    return 1;
  }

  /// One line a unit: id, status, lease number, retries, reclaims.
  List<String> lines() {
    Map<Long, String> lines = new TreeMap<>();
    units.forEach((id, unit) ->
        lines.put(
            id,
            id + "|" + unit.status + "|" + unit.leases + "|" + unit.retries + "|" + unit.reclaims));
    return List.copyOf(lines.values());
  }
}
