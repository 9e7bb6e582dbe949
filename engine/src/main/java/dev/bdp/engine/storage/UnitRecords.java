package dev.bdp.engine.storage;

import dev.bdp.engine.work.WorkUnit;
import java.util.Collection;
import java.util.stream.Stream;

/// Staged records of one store unit, as SQL names them.
record UnitRecords(WorkUnit unit, Long[] ids) {
  UnitRecords(WorkUnit unit, Collection<StoreCandidate> candidates) {
    this(unit, candidates.stream().map(StoreCandidate::stagedId).toArray(Long[]::new));
  }

  boolean isEmpty() {
    return ids.length == 0;
  }

  /// The condition that a row is about one of the records. The range says nothing new but to the
  /// planner: without statistics it walks all rows of the job rather than look up so many.
  ///
  /// @param id the column with the id of the staged record
  static String among(String id) {
    return "job_id = ? AND %1$s = ANY (?) AND %1$s >= ? AND %1$s < ?".formatted(id);
  }

  /// The parameters of [#among], after those that come before it in the statement.
  Object[] after(Object... first) {
    return Stream.concat(
            Stream.of(first),
            Stream.of(unit.job().value(), ids, unit.startOffset(), unit.endOffset()))
        .toArray();
  }
}
