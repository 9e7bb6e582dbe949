/// The options that every command has, and how their values are read. Start reading at
/// [CommonOptions].
@NullMarked
package dev.bdp.app.cli.option;

import org.jspecify.annotations.NullMarked;
