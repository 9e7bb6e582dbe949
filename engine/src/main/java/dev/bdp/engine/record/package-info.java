/// A record on its way from text to storage. Start reading at [GenericRecord].
@NullMarked
package dev.bdp.engine.record;

import org.jspecify.annotations.NullMarked;
