/// The commands, one class each. Start reading at [BdpCommand].
@NullMarked
package dev.bdp.app.cli;

import org.jspecify.annotations.NullMarked;
