package dev.bdp.engine.work;

import org.jspecify.annotations.Nullable;

/// How the units of one type of a job stand.
///
/// @param open still to be done, or being done
/// @param firstError why one of the failed units failed
public record QueueDepth(long open, long completed, long failed, @Nullable String firstError) {}
