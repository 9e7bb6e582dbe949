/// Failures of the world, classified by whose problem they are. Start reading at [IngestException].
@NullMarked
package dev.bdp.engine.failure;

import org.jspecify.annotations.NullMarked;
