/// Writes Parquet files: the encodings are those of parquet-java, the layout of the file is here,
/// as parquet-java's own needs Hadoop. Start reading at [ParquetWriter].
@NullMarked
package dev.bdp.app.parquet;

import org.jspecify.annotations.NullMarked;
