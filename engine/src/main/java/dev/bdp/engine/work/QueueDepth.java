package dev.bdp.engine.work;

import dev.bdp.engine.failure.FailureKind;

/// How the units of one type of a job stand.
///
/// @param open still to be done, or being done
/// @param kind of the first failure; a bug where none failed
/// @param error why the first of the failed units failed; empty where none did
public record QueueDepth(long open, long completed, long failed, FailureKind kind, String error) {}
