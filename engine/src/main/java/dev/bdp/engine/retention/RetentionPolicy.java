package dev.bdp.engine.retention;

import dev.bdp.engine.job.IngestRetention;
import java.util.Optional;
import java.util.OptionalInt;

/// What may go.
///
/// @param ingest for all jobs; empty: what each job was given
/// @param releases how many of the newest releases of each source stay; empty: all
/// @param logDays how old the log of an ended job may become; empty: any age
/// @param failedDays for how long a failed or cancelled job can be resumed; empty: for ever
public record RetentionPolicy(
    Optional<IngestRetention> ingest,
    OptionalInt releases,
    OptionalInt logDays,
    OptionalInt failedDays) {}
