package dev.bdp.app.parquet;

import dev.bdp.engine.content.TypedColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// Writes rows as a Parquet file, front to back; one row group is in memory at a time.
///
/// Source: parquet-format, README.md, "File format".
public final class ParquetWriter {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final long ROW_GROUP_BYTES = 32L << 20;
  private static final int ROWS_A_CHECK = 1000;
  private static final int VERSION = 1;

  private final CountedOutput out;
  private final List<TypedColumn> columns;
  private final MessageType schema;
  private final List<KeyValue> facts = new ArrayList<>();
  private final List<RowGroup> groups = new ArrayList<>();
  private RowGroupBuffer group;

  /// @param facts what the file says of itself beside its rows
  public ParquetWriter(OutputStream out, List<TypedColumn> columns, Map<String, String> facts)
      throws IOException {
    this.out = new CountedOutput(out);
    this.columns = columns;
    this.schema = ParquetSchema.of(columns);
    this.group = new RowGroupBuffer(schema, columns);
    facts.forEach((key, value) -> this.facts.add(new KeyValue(key).setValue(value)));
    this.out.write(MAGIC);
  }

  /// @param row a value for each column; a list column takes a `List`, null means none
  public void write(@Nullable Object[] row) throws IOException {
    group.add(row);
    if (group.rows() % ROWS_A_CHECK == 0 && group.sizeBytes() > ROW_GROUP_BYTES) {
      writeGroup();
    }
  }

  /// Writes what is left and the footer. The stream stays open.
  public void finish() throws IOException {
    writeGroup();
    long start = out.position();
    FileMetaData footer =
        new FileMetaData(
            VERSION,
            ParquetSchema.elements(schema),
            groups.stream().mapToLong(RowGroup::getNum_rows).sum(),
            groups);
    footer.setCreated_by("bdp-ingest");
    footer.setKey_value_metadata(facts);
    footer.setColumn_orders(
        schema.getColumns().stream()
            .map(column -> ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()))
            .toList());
    Util.writeFileMetaData(footer, out);
    int length = Math.toIntExact(out.position() - start);
    out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    out.write(MAGIC);
    out.flush();
  }

  private void writeGroup() throws IOException {
    if (group.rows() > 0) {
      groups.add(group.writeTo(out));
      group = new RowGroupBuffer(schema, columns);
    }
  }
}
