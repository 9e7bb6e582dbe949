/// Cuts a verified file into independently readable frames of whole records. Start reading at
/// [Splitter].
@NullMarked
package dev.bdp.engine.split;

import org.jspecify.annotations.NullMarked;
