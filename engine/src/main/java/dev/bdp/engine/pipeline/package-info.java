/// The stages of a job and who carries it from one to the next. Start reading at
/// [IngestionCoordinator].
@NullMarked
package dev.bdp.engine.pipeline;

import org.jspecify.annotations.NullMarked;
