package dev.bdp.engine.download.transport;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPReply;

/// Anonymous FTP: passive, binary, resumed with `REST`.
final class FtpTransport implements Transport {
  private static final int CONNECT_MILLIS = 20_000;

  @Override
  public Opened open(URI url, long offset) throws IOException {
    FTPClient client = connect(url);
    try {
      String size = client.getSize(url.getPath());
      client.setRestartOffset(offset);
      InputStream body = client.retrieveFileStream(url.getPath());
      if (body == null) {
        String reply = client.getReplyString().strip();
        if (client.getReplyCode() == FTPReply.FILE_UNAVAILABLE) {
          throw new FileNotFoundException(url + " answers " + reply);
        }
        throw new IOException(url + " answers " + reply);
      }
      return new Opened(
          new Body(body, client), offset, size == null ? -1 : Long.parseLong(size.strip()));
    } catch (IOException | RuntimeException e) {
      client.disconnect();
      throw e;
    }
  }

  @Override
  public List<String> list(URI directory) throws IOException {
    FTPClient client = connect(directory);
    try {
      if (!client.changeWorkingDirectory(directory.getPath())) {
        throw new FileNotFoundException(directory + " answers " + client.getReplyString().strip());
      }
      List<String> names = new ArrayList<>();
      for (FTPFile file : client.listFiles()) {
        String name = file.getName();
        if (!name.equals(".") && !name.equals("..") && name.indexOf('/') < 0) {
          names.add(file.isDirectory() ? name + "/" : name);
        }
      }
      return names;
    } finally {
      client.disconnect();
    }
  }

  private static FTPClient connect(URI url) throws IOException {
    FTPClient client = new FTPClient();
    client.setConnectTimeout(CONNECT_MILLIS);
    client.setDefaultTimeout(CONNECT_MILLIS);
    client.setDataTimeout(Duration.ofSeconds(60));
    client.setControlKeepAliveTimeout(Duration.ofSeconds(60));
    try {
      client.connect(url.getHost(), url.getPort() < 0 ? FTP.DEFAULT_PORT : url.getPort());
      if (!client.login("anonymous", "anonymous@example.org")) {
        throw new IOException(url + " refuses anonymous users: " + client.getReplyString().strip());
      }
      client.enterLocalPassiveMode();
      client.setFileType(FTP.BINARY_FILE_TYPE);
      return client;
    } catch (IOException | RuntimeException e) {
      client.disconnect();
      throw e;
    }
  }

  /// Ends the connection with the data.
  private static final class Body extends FilterInputStream {
    private final FTPClient client;

    Body(InputStream body, FTPClient client) {
      super(body);
      this.client = client;
    }

    @Override
    public void close() throws IOException {
      try (InputStream body = in) {
        body.available();
      } finally {
        client.disconnect();
      }
    }
  }
}
