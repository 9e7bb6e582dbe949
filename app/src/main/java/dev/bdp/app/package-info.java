/// The program `bdp`. Start reading at [Main].
@NullMarked
package dev.bdp.app;

import org.jspecify.annotations.NullMarked;
