/// What releases consist of, read back: their versions as a stream, and the bytes of their files,
/// checked. Start reading at [StoredVersions].
@NullMarked
package dev.bdp.engine.content;

import org.jspecify.annotations.NullMarked;
