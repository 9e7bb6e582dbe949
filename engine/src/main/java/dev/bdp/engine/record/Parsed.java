package dev.bdp.engine.record;

/// What became of the text of one record.
public sealed interface Parsed permits GenericRecord, RecordRemovals, RejectedRecord {}
