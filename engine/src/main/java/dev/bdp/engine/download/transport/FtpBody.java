package dev.bdp.engine.download.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.commons.net.ftp.FTPClient;

/// The data connection of a file. It simply ends when the file does, and when it breaks: only the
/// word on the control connection tells which.
final class FtpBody extends FilterInputStream {
  private final FTPClient client;
  private final URI url;
  private boolean ended;

  FtpBody(InputStream data, FTPClient client, URI url) {
    super(data);
    this.client = client;
    this.url = url;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = ended ? -1 : in.read(bytes, offset, length);
    if (count < 0 && !ended) {
      ended = true;
      in.close();
      if (!client.completePendingCommand()) {
        throw new IOException(url + " ends with " + client.getReplyString().strip());
      }
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    // Closing the data stream of an unfinished transfer would wait for the server's word.
    client.disconnect();
    in.close();
  }
}
