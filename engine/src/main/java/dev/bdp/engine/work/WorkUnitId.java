package dev.bdp.engine.work;

/// Names a work unit.
public record WorkUnitId(long value) {}
