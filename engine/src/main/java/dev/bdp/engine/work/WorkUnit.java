package dev.bdp.engine.work;

import dev.bdp.engine.job.JobId;

/// A claimed unit.
///
/// @param rawFileId the file that it is about; 0 for store units
/// @param startOffset parse: where the frame starts; store: the first staged id
/// @param endOffset exclusive
/// @param textOffset parse: where the frame's text starts in the inflated file
public record WorkUnit(
    Lease lease,
    JobId job,
    long rawFileId,
    UnitType type,
    long batchNumber,
    long startOffset,
    long endOffset,
    long recordCount,
    long textOffset) {}
