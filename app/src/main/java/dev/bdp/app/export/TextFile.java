package dev.bdp.app.export;

import dev.bdp.engine.source.Framing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Records as text, one after the other.
final class TextFile implements ExportFile<byte[]> {
  private final OutputStream out;
  private final Framing framing;
  private boolean another;

  TextFile(OutputStream out, Framing framing) throws IOException {
    this.out = out;
    this.framing = framing;
    write(framing.head());
  }

  @Override
  public void add(byte[] record) throws IOException {
    if (another) {
      write(framing.separator());
    }
    another = true;
    out.write(record);
  }

  @Override
  public void finish() throws IOException {
    write(framing.tail());
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
