package dev.bdp.formats.uniprot;

import static java.lang.invoke.MethodHandles.byteArrayViewVarHandle;

import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/// The checksum of the SQ line: a reflected CRC-64 over the residues with the generator x^64 + x^4
/// + x^3 + x + 1, started at 0 and not inverted at the end. It is neither CRC-64/GO-ISO nor the
///   later variant of D. Jones.
///
/// Eight tables advance the register by eight residues a step ("slicing by eight").
public final class Crc64 {

  private static final long GENERATOR = 0xD800000000000000L;
  private static final VarHandle LITTLE_ENDIAN =
      byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long[][] TABLES = tables();

  private Crc64() {}

  /// The checksum of `residues[from]` up to, not including, `residues[to]`.
  ///
  /// @throws IndexOutOfBoundsException if the range is not within the array
  public static long of(byte[] residues, int from, int to) {
    Objects.checkFromToIndex(from, to, residues.length);
    long crc = 0;
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long mixed = crc ^ (long) LITTLE_ENDIAN.get(residues, i);
      crc =
          TABLES[7][(int) mixed & 0xFF]
              ^ TABLES[6][(int) (mixed >>> 8) & 0xFF]
              ^ TABLES[5][(int) (mixed >>> 16) & 0xFF]
              ^ TABLES[4][(int) (mixed >>> 24) & 0xFF]
              ^ TABLES[3][(int) (mixed >>> 32) & 0xFF]
              ^ TABLES[2][(int) (mixed >>> 40) & 0xFF]
              ^ TABLES[1][(int) (mixed >>> 48) & 0xFF]
              ^ TABLES[0][(int) (mixed >>> 56)];
    }
    for (; i < to; i++) {
      crc = (crc >>> 8) ^ TABLES[0][(int) (crc ^ residues[i]) & 0xFF];
    }
    return crc;
  }

  private static long[][] tables() {
    long[][] tables = new long[Long.BYTES][256];
    for (int value = 0; value < 256; value++) {
      long crc = value;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = (crc & 1) == 1 ? (crc >>> 1) ^ GENERATOR : crc >>> 1;
      }
      tables[0][value] = crc;
    }
    for (int ahead = 1; ahead < tables.length; ahead++) {
      for (int value = 0; value < 256; value++) {
        long crc = tables[ahead - 1][value];
        tables[ahead][value] = (crc >>> 8) ^ tables[0][(int) crc & 0xFF];
      }
    }
    return tables;
  }
}
