/// What a release changed against another, down to the fields of a record. Start reading at
/// [ReleaseDiff].
@NullMarked
package dev.bdp.engine.diff;

import org.jspecify.annotations.NullMarked;
