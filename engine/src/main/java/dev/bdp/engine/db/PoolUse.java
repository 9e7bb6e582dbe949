package dev.bdp.engine.db;

/// How the connections of a process to its database are used.
///
/// @param waiting threads that want one
/// @param most connections that there may be
public record PoolUse(int active, int idle, int waiting, int most) {}
