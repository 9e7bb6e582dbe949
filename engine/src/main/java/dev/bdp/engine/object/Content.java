package dev.bdp.engine.object;

import dev.bdp.engine.record.Md5;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/// The bytes of an object to be stored; how many they are and their MD5 is known before they go
/// anywhere.
///
/// What is small is an array. What is large, such as a file of a chromosome, is written anew
/// whenever it is wanted and is never in memory as a whole.
public sealed interface Content {
  long sizeBytes();

  /// Lower-case hexadecimal digits.
  String md5();

  /// Puts the bytes into a stream, which stays open.
  ///
  /// @throws IOException when the stream does
  void writeTo(OutputStream out) throws IOException;

  /// The bytes as one array.
  byte[] bytes();

  /// Content that is in memory; the array is not copied and must not change.
  static Content of(byte[] bytes) {
    return new Bytes(bytes, Md5.hex(bytes));
  }

  /// Content that is written to whatever it goes to: once here, to count its bytes, and again each
  /// time that it is wanted.
  ///
  /// @param writing gives the same bytes each time, and closes nothing
  static Content written(Writing writing) {
    try {
      Md5.Output count = new Md5.Output();
      writing.writeTo(count);
      return new Written(writing, count.sizeBytes(), count.hex());
    } catch (IOException e) {
      throw new UncheckedIOException("Nothing is written that could fail", e);
    }
  }

  /// Writes bytes to a stream.
  @FunctionalInterface
  interface Writing {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Bytes in memory.
  record Bytes(byte[] bytes, String md5) implements Content {
    @Override
    public long sizeBytes() {
      return bytes.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }

  /// Bytes that are made when they are wanted.
  record Written(Writing writing, long sizeBytes, String md5) implements Content {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      writing.writeTo(out);
    }

    @Override
    public byte[] bytes() {
      ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(sizeBytes));
      try {
        writing.writeTo(
            new OutputStream() {
              @Override
              public void write(int b) {
                all.put((byte) b);
              }

              @Override
              public void write(byte[] part, int offset, int length) {
                all.put(part, offset, length);
              }
            });
      } catch (IOException e) {
        throw new UncheckedIOException("Memory does not fail to be written", e);
      }
      return all.array();
    }
  }
}
