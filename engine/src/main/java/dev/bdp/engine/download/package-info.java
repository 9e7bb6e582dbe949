/// From the publisher's bytes to a verified raw file in the object store. Start reading at
/// [Download].
@NullMarked
package dev.bdp.engine.download;

import org.jspecify.annotations.NullMarked;
