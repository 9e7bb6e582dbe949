/// What a person files about a release: where it came from, what it holds, and by whose hand. Start
/// reading at [JobAudit].
@NullMarked
package dev.bdp.engine.audit;

import org.jspecify.annotations.NullMarked;
