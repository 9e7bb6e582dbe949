/// Server-sent events: many who watch one thing share one look at it a second. Start reading at
/// [Feed].
@NullMarked
package dev.bdp.app.live;

import org.jspecify.annotations.NullMarked;
