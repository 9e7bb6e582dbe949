package dev.bdp.app.parquet;

import dev.bdp.engine.content.TypedColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/// Takes rows apart into the calls that parquet-java expects.
record RowCells(RecordConsumer consumer, List<TypedColumn> columns) {

  void write(@Nullable Object[] row) {
    consumer.startMessage();
    for (int i = 0; i < row.length; i++) {
      Object value = row[i];
      if (value != null) {
        TypedColumn column = columns.get(i);
        consumer.startField(column.name(), i);
        if (column.list()) {
          list((List<?>) value, column.type());
        } else {
          cell(value, column.type());
        }
        consumer.endField(column.name(), i);
      }
    }
    consumer.endMessage();
  }

  private void list(List<?> elements, TypedColumn.Type type) {
    consumer.startGroup();
    if (!elements.isEmpty()) {
      consumer.startField(ParquetSchema.LIST, 0);
      for (Object element : elements) {
        consumer.startGroup();
        if (element != null) {
          consumer.startField(ParquetSchema.ELEMENT, 0);
          cell(element, type);
          consumer.endField(ParquetSchema.ELEMENT, 0);
        }
        consumer.endGroup();
      }
      consumer.endField(ParquetSchema.LIST, 0);
    }
    consumer.endGroup();
  }

  private void cell(Object value, TypedColumn.Type type) {
    switch (type) {
      case TEXT, JSON -> consumer.addBinary(Binary.fromString(value.toString()));
      case BYTES -> consumer.addBinary(Binary.fromConstantByteArray((byte[]) value));
      case INTEGER -> consumer.addInteger(((Number) value).intValue());
      case BIGINT -> consumer.addLong((Long) value);
      case DOUBLE -> consumer.addDouble(((Number) value).doubleValue());
      case BOOLEAN -> consumer.addBoolean((Boolean) value);
      case DATE -> consumer.addInteger((int) ((LocalDate) value).toEpochDay());
      case TIMESTAMP -> consumer.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
    }
  }
}
