/// Object stores: where raw files, frames and record files lie. Start reading at [ObjectStore].
@NullMarked
package dev.bdp.engine.object;

import org.jspecify.annotations.NullMarked;
