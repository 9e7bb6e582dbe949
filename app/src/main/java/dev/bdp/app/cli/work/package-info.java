/// Commands that work on units until they are asked to stop, and what they share with those that
/// run one job. Start reading at [WorkerCommand].
@NullMarked
package dev.bdp.app.cli.work;

import org.jspecify.annotations.NullMarked;
