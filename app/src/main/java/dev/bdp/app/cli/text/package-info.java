/// How lists and findings look on a terminal. Start reading at [TextTable].
@NullMarked
package dev.bdp.app.cli.text;

import org.jspecify.annotations.NullMarked;
