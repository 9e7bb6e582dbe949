/// The pages of the console, as files of the class path. Start reading at [ConsoleFiles].
@NullMarked
package dev.bdp.app.console;

import org.jspecify.annotations.NullMarked;
