package dev.bdp.engine.download.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/// The bytes of a response. May be closed by another thread than the one that reads.
final class HttpBody extends FilterInputStream {
  private final HttpUriRequestBase request;

  HttpBody(InputStream content, HttpUriRequestBase request) {
    super(content);
    this.request = request;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /// Cuts the connection unless all bytes were read: the client's own way would read the rest.
  @Override
  public void close() {
    request.cancel();
  }
}
