/// Retention: what is removed when nobody needs it any more, so that no crash leaves a row without
/// its object. Start reading at [Cleaning].
@NullMarked
package dev.bdp.engine.retention;

import org.jspecify.annotations.NullMarked;
