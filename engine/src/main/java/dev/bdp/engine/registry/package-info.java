/// What is known, in which versions, and what each release shows. Start reading at [Releases].
@NullMarked
package dev.bdp.engine.registry;

import org.jspecify.annotations.NullMarked;
