/// Tells others what became of jobs, as OpenLineage run events. Start reading at [Lineage].
@NullMarked
package dev.bdp.app.lineage;

import org.jspecify.annotations.NullMarked;
