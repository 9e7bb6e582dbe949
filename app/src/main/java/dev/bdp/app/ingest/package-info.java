/// How a job comes to be, whoever asks for it. Start reading at [IngestRequest].
@NullMarked
package dev.bdp.app.ingest;

import org.jspecify.annotations.NullMarked;
