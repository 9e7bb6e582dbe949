package dev.bdp.engine.db;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Rows in PostgreSQL's binary COPY format, built in memory: start a row, then one call a column.
///
/// Source: the PostgreSQL manual, COPY, "Binary Format".
public final class BinaryRows {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int TEXT_OID = 25;
  private static final int NUMERIC_NEGATIVE = 0x4000;

  private byte[] bytes = new byte[1 << 16];
  private int size;
  private int rows;

  public BinaryRows() {
    append(SIGNATURE);
    appendInt(0);
    appendInt(0);
  }

  public BinaryRows row(int columns) {
    rows++;
    appendShort(columns);
    return this;
  }

  public int count() {
    return rows;
  }

  /// How much memory the rows take.
  public int sizeBytes() {
    return size;
  }

  public BinaryRows text(@Nullable String value) {
    return value == null ? none() : bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  public BinaryRows bytes(byte @Nullable [] value) {
    if (value == null) {
      return none();
    }
    appendInt(value.length);
    append(value);
    return this;
  }

  public BinaryRows json(byte @Nullable [] utf8) {
    if (utf8 == null) {
      return none();
    }
    appendInt(utf8.length + 1);
    reserve(1);
    bytes[size++] = 1;
    append(utf8);
    return this;
  }

  public BinaryRows int8(long value) {
    appendInt(8);
    reserve(8);
    ByteBuffer.wrap(bytes, size, 8).putLong(value);
    size += 8;
    return this;
  }

  public BinaryRows int8(@Nullable Long value) {
    return value == null ? none() : int8(value.longValue());
  }

  public BinaryRows int4(int value) {
    appendInt(4);
    appendInt(value);
    return this;
  }

  public BinaryRows bool(boolean value) {
    appendInt(1);
    reserve(1);
    bytes[size++] = (byte) (value ? 1 : 0);
    return this;
  }

  /// A `NUMERIC` column. Source: `numeric_send` of PostgreSQL: base 10,000 digits, weight of the
  /// first one, sign, decimals.
  public BinaryRows numeric(@Nullable BigDecimal value) {
    if (value == null) {
      return none();
    }
    int decimals = Math.max(0, value.scale());
    int shift = (4 - decimals % 4) % 4;
    String digits = value.abs().setScale(decimals + shift).unscaledValue().toString();
    digits = "0".repeat((4 - digits.length() % 4) % 4) + digits;
    int groups = digits.length() / 4;
    appendInt(8 + 2 * groups);
    appendShort(groups);
    appendShort(groups - (decimals + shift) / 4 - 1);
    appendShort(value.signum() < 0 ? NUMERIC_NEGATIVE : 0);
    appendShort(decimals);
    for (int i = 0; i < digits.length(); i += 4) {
      appendShort(Integer.parseInt(digits, i, i + 4, 10));
    }
    return this;
  }

  /// A `DATE` column.
  public BinaryRows date(java.time.@Nullable LocalDate value) {
    if (value == null) {
      return none();
    }
    return int4((int) (value.toEpochDay() - java.time.LocalDate.of(2000, 1, 1).toEpochDay()));
  }

  /// A `TEXT[]` column.
  public BinaryRows texts(Collection<String> values) {
    int lengthAt = size;
    appendInt(0);
    appendInt(values.isEmpty() ? 0 : 1);
    appendInt(0);
    appendInt(TEXT_OID);
    if (!values.isEmpty()) {
      appendInt(values.size());
      appendInt(1);
      values.forEach(this::text);
    }
    ByteBuffer.wrap(bytes, lengthAt, 4).putInt(size - lengthAt - 4);
    return this;
  }

  public BinaryRows none() {
    appendInt(-1);
    return this;
  }

  InputStream finish() {
    reserve(2);
    ByteBuffer.wrap(bytes, size, 2).putShort((short) -1);
    return new ByteArrayInputStream(bytes, 0, size + 2);
  }

  private void append(byte[] value) {
    reserve(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  private void appendShort(int value) {
    reserve(2);
    bytes[size++] = (byte) (value >>> 8);
    bytes[size++] = (byte) value;
  }

  private void appendInt(int value) {
    reserve(4);
    ByteBuffer.wrap(bytes, size, 4).putInt(value);
    size += 4;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes, Math.max(Math.addExact(size, more), bytes.length + (bytes.length >> 1)));
    }
  }
}
