package dev.bdp.engine.content;

/// A column of a source's typed table.
///
/// @param list whether its values are lists of the type
public record TypedColumn(String name, Type type, boolean list, boolean nullable) {

  /// What its values are, and as which Java type they are handed over.
  public enum Type {
    /// `String`
    TEXT,
    /// JSON as a `String`
    JSON,
    /// `Integer`
    INTEGER,
    /// `Long`
    BIGINT,
    /// `Double`
    DOUBLE,
    /// `Boolean`
    BOOLEAN,
    /// `java.time.LocalDate`
    DATE,
    /// `java.time.Instant`
    TIMESTAMP,
    /// `byte[]`
    BYTES
  }

  /// @param sqlType as PostgreSQL's `format_type` writes it, without a length
  static TypedColumn of(String name, String sqlType, boolean nullable) {
    boolean list = sqlType.endsWith("[]");
    return new TypedColumn(name, type(list ? sqlType.replace("[]", "") : sqlType), list, nullable);
  }

  private static Type type(String sqlType) {
    return switch (sqlType) {
      case "smallint", "integer" -> Type.INTEGER;
      case "bigint" -> Type.BIGINT;
      case "real", "double precision", "numeric" -> Type.DOUBLE;
      case "boolean" -> Type.BOOLEAN;
      case "date" -> Type.DATE;
      case "timestamp with time zone" -> Type.TIMESTAMP;
      case "bytea" -> Type.BYTES;
      case "json", "jsonb" -> Type.JSON;
      default -> Type.TEXT;
    };
  }
}
