/// The program's commands, one class each, in rooms by what they are about. Start reading at
/// [BdpCommand].
@NullMarked
package dev.bdp.app.cli;

import org.jspecify.annotations.NullMarked;
