/// `bdp serve` put together: the console, the API and who is let in. Start reading at
/// [RunningServer].
@NullMarked
package dev.bdp.app.serve;

import org.jspecify.annotations.NullMarked;
