package dev.bdp.app.parquet;

import dev.bdp.engine.content.TypedColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// Rows of a file that stand together, column by column, in memory until they are written.
final class RowGroupBuffer {
  private final Map<ColumnDescriptor, ColumnPages> pages = new LinkedHashMap<>();
  private final ColumnWriteStore columns;
  private final RecordConsumer consumer;
  private final RowCells cells;
  private long rows;

  RowGroupBuffer(MessageType schema, List<TypedColumn> columns) {
    schema.getColumns().forEach(column -> pages.put(column, new ColumnPages(column)));
    this.columns =
        ParquetProperties.builder()
            .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
            .build()
            .newColumnWriteStore(schema, pages::get);
    this.consumer = new ColumnIOFactory().getColumnIO(schema).getRecordWriter(this.columns);
    this.cells = new RowCells(consumer, columns);
  }

  void add(@Nullable Object[] row) {
    cells.write(row);
    rows++;
  }

  long rows() {
    return rows;
  }

  long sizeBytes() {
    return columns.getBufferedSize()
        + pages.values().stream().mapToLong(ColumnPages::getMemSize).sum();
  }

  /// Writes the rows; what the footer says of them.
  RowGroup writeTo(CountedOutput out) throws IOException {
    consumer.flush();
    columns.flush();
    long start = out.position();
    List<ColumnChunk> chunks = new ArrayList<>();
    long uncompressed = 0;
    for (ColumnPages column : pages.values()) {
      ColumnChunk chunk = column.writeTo(out, out.position());
      uncompressed += chunk.getMeta_data().getTotal_uncompressed_size();
      chunks.add(chunk);
    }
    columns.close();
    return new RowGroup(chunks, uncompressed, rows)
        .setFile_offset(start)
        .setTotal_compressed_size(out.position() - start);
  }
}
