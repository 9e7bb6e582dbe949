package dev.bdp.app.parquet;

import dev.bdp.engine.content.TypedColumn;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.JsonType;
import org.apache.parquet.format.ListType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/// Columns as the types of a Parquet file. A list is the three levels of the format's description,
/// `optional group NAME (LIST) { repeated group list { optional TYPE element } }`.
///
/// Source: parquet-format, LogicalTypes.md.
final class ParquetSchema {
  static final String LIST = "list";
  static final String ELEMENT = "element";

  private ParquetSchema() {}

  static MessageType of(List<TypedColumn> columns) {
    List<Type> types = new ArrayList<>();
    for (TypedColumn column : columns) {
      Type.Repetition repetition =
          column.nullable() ? Type.Repetition.OPTIONAL : Type.Repetition.REQUIRED;
      types.add(
          column.list()
              ? Types.list(repetition)
                  .element(primitive(column.type(), Type.Repetition.OPTIONAL, ELEMENT))
                  .named(column.name())
              : primitive(column.type(), repetition, column.name()));
    }
    return new MessageType("row", types);
  }

  private static Type primitive(TypedColumn.Type type, Type.Repetition repetition, String name) {
    PrimitiveTypeName physical =
        switch (type) {
          case TEXT, JSON, BYTES -> PrimitiveTypeName.BINARY;
          case INTEGER, DATE -> PrimitiveTypeName.INT32;
          case BIGINT, TIMESTAMP -> PrimitiveTypeName.INT64;
          case DOUBLE -> PrimitiveTypeName.DOUBLE;
          case BOOLEAN -> PrimitiveTypeName.BOOLEAN;
        };
    LogicalTypeAnnotation logical =
        switch (type) {
          case TEXT -> LogicalTypeAnnotation.stringType();
          case JSON -> LogicalTypeAnnotation.jsonType();
          case DATE -> LogicalTypeAnnotation.dateType();
          case TIMESTAMP ->
              LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS);
          case BYTES, INTEGER, BIGINT, DOUBLE, BOOLEAN -> null;
        };
    return Types.primitive(physical, repetition).as(logical).named(name);
  }

  /// The schema as it stands in the footer: the tree, depth first.
  static List<SchemaElement> elements(MessageType message) {
    List<SchemaElement> elements = new ArrayList<>();
    elements.add(new SchemaElement(message.getName()).setNum_children(message.getFieldCount()));
    message.getFields().forEach(field -> append(field, elements));
    return elements;
  }

  private static void append(Type type, List<SchemaElement> elements) {
    SchemaElement element =
        new SchemaElement(type.getName())
            .setRepetition_type(FieldRepetitionType.valueOf(type.getRepetition().name()));
    elements.add(element);
    annotate(type, element);
    if (type.isPrimitive()) {
      element.setType(
          org.apache.parquet.format.Type.valueOf(
              formatName(type.asPrimitiveType().getPrimitiveTypeName())));
    } else {
      GroupType group = type.asGroupType();
      element.setNum_children(group.getFieldCount());
      group.getFields().forEach(field -> append(field, elements));
    }
  }

  private static void annotate(Type type, SchemaElement element) {
    switch (type.getLogicalTypeAnnotation()) {
      case null -> {}
      case StringLogicalTypeAnnotation text ->
          element
              .setConverted_type(ConvertedType.UTF8)
              .setLogicalType(LogicalType.STRING(new StringType()));
      case JsonLogicalTypeAnnotation json ->
          element
              .setConverted_type(ConvertedType.JSON)
              .setLogicalType(LogicalType.JSON(new JsonType()));
      case DateLogicalTypeAnnotation date ->
          element
              .setConverted_type(ConvertedType.DATE)
              .setLogicalType(LogicalType.DATE(new DateType()));
      case TimestampLogicalTypeAnnotation time ->
          element
              .setConverted_type(ConvertedType.TIMESTAMP_MICROS)
              .setLogicalType(
                  LogicalType.TIMESTAMP(
                      new TimestampType(true, TimeUnit.MICROS(new MicroSeconds()))));
      case ListLogicalTypeAnnotation list ->
          element
              .setConverted_type(ConvertedType.LIST)
              .setLogicalType(LogicalType.LIST(new ListType()));
      default -> throw new IllegalStateException("No such type is made here: " + type);
    }
  }

  /// parquet-java calls a `BYTE_ARRAY` `BINARY`; the other names are those of the format.
  static String formatName(PrimitiveTypeName name) {
    return name == PrimitiveTypeName.BINARY ? "BYTE_ARRAY" : name.name();
  }
}
