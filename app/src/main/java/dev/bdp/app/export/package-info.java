/// Whole releases as files for other programs. Start reading at [TextExport].
@NullMarked
package dev.bdp.app.export;

import org.jspecify.annotations.NullMarked;
