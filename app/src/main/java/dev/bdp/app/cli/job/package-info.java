/// Jobs: how they are asked for, run, watched and steered. Start reading at [IngestCommand].
@NullMarked
package dev.bdp.app.cli.job;

import org.jspecify.annotations.NullMarked;
