/// Jobs: one release of one source on its way through all stages. Start reading at [IngestionJob].
@NullMarked
package dev.bdp.engine.job;

import org.jspecify.annotations.NullMarked;
