/// Parsed records that wait in their job's partition to be stored. Start reading at
/// [StagedRecords].
@NullMarked
package dev.bdp.engine.staging;

import org.jspecify.annotations.NullMarked;
