/// Spans of jobs, stages, units and calls of the store, through OpenTelemetry. Start reading at
/// [Traces].
@NullMarked
package dev.bdp.app.trace;

import org.jspecify.annotations.NullMarked;
