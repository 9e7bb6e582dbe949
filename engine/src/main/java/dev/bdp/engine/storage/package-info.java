/// From staged records to files and registry rows. Start reading at [StorageOrchestrator].
@NullMarked
package dev.bdp.engine.storage;

import org.jspecify.annotations.NullMarked;
