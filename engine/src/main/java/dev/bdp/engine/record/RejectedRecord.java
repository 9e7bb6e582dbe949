package dev.bdp.engine.record;

/// Text that is not a record; it is quarantined.
///
/// @param reason one sentence that names the line and what is wrong there
public record RejectedRecord(String reason) implements Parsed {}
