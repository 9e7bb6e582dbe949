/// What an operator's Prometheus reads: what this process does, and what the tables say. Start
/// reading at [Metrics].
@NullMarked
package dev.bdp.app.metrics;

import org.jspecify.annotations.NullMarked;
