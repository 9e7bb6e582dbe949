/// Measures what users of the program and of the format library feel. Start reading at
/// [UniProtSpeed].
@NullMarked
package dev.bdp.bench;

import org.jspecify.annotations.NullMarked;
