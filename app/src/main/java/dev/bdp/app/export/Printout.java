package dev.bdp.app.export;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.IoReason;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/// Records of an export on their way to a stream, which stays open.
final class Printout {
  private static final int RECORDS_A_LOOK = 1000;

  private final PrintStream destination;
  private final OutputStream out;
  private final TextFile file;
  private long records;

  Printout(PrintStream destination, TextFormat format) {
    this.destination = destination;
    out = new BufferedOutputStream(destination, 1 << 16);
    try {
      file = new TextFile(out, format.framing());
    } catch (IOException e) {
      throw unavailable(IoReason.of(e));
    }
  }

  void add(byte[] record) {
    try {
      file.add(record);
    } catch (IOException e) {
      throw unavailable(IoReason.of(e));
    }
    records++;
    if (records % RECORDS_A_LOOK == 0) {
      flush();
    }
  }

  /// How many records there were.
  long finish() {
    try {
      file.finish();
    } catch (IOException e) {
      throw unavailable(IoReason.of(e));
    }
    flush();
    return records;
  }

  /// A print stream keeps to itself that nobody reads any more.
  private void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw unavailable(IoReason.of(e));
    }
    if (destination.checkError()) {
      throw unavailable("nobody reads it any more");
    }
  }

  private static BackendUnavailableException unavailable(String reason) {
    return new BackendUnavailableException(
        "Cannot write the export to stdout: %s. Run the export again.".formatted(reason));
  }
}
