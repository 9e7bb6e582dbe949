/// How the program's log looks. Start reading at [LogOutput].
@NullMarked
package dev.bdp.app.log;

import org.jspecify.annotations.NullMarked;
