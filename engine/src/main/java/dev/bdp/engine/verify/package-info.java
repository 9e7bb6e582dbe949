/// Every law as a check on what is stored, for operators and for tests. Start reading at
/// [Verification].
@NullMarked
package dev.bdp.engine.verify;

import org.jspecify.annotations.NullMarked;
