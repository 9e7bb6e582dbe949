/// The queue of work units and the workers that share it. Start reading at [WorkQueue].
@NullMarked
package dev.bdp.engine.work;

import org.jspecify.annotations.NullMarked;
