package dev.bdp.engine.work;

import java.util.UUID;

/// A worker's exclusive right to process one unit until it is settled or reclaimed.
///
/// The pair (`claimId`, `number`) is the fencing token: every write on behalf of the unit carries
/// it, so a worker that was presumed dead cannot write over the work of its successor.
///
/// @param claimId drawn at random at each claim; tells two claims apart even after a failover lost
///   one of them
/// @param number which claim of this unit it is, from 1
public record Lease(WorkUnitId unit, UUID claimId, int number) {}
