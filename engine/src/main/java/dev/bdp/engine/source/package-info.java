/// What a source hands over to the framework. Start reading at [DataSource].
@NullMarked
package dev.bdp.engine.source;

import org.jspecify.annotations.NullMarked;
