package dev.bdp.engine.download.transport;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPReply;

/// FTP, anonymous unless the URL names a user: passive, binary, resumed with `REST`. The date of
/// `MDTM` and the size tell whether the file is still the same. A proxy is asked for tunnels.
final class FtpTransport implements Transport {
  private final TransferLimits.TimeOuts timeOuts;
  private final ProxyEnvironment proxies;

  FtpTransport(TransferLimits.TimeOuts timeOuts, ProxyEnvironment proxies) {
    this.timeOuts = timeOuts;
    this.proxies = proxies;
  }

  @Override
  public Answer open(URI url, long offset, Optional<FileState> before) throws IOException {
    FTPClient client = connect(url);
    try {
      FileState state = state(client, url);
      boolean changed = before.flatMap(known -> known.changeTo(state)).isPresent();
      boolean beyondTheEnd =
          state.sizeBytes().isPresent() && offset > state.sizeBytes().getAsLong();
      long from = changed || beyondTheEnd ? 0 : offset;
      client.setRestartOffset(from);
      InputStream data = client.retrieveFileStream(path(url));
      if (data == null && from > 0 && client.getReplyCode() / 100 == 5 && !isMissing(client)) {
        client.disconnect();
        return open(url, 0, before);
      }
      if (data == null) {
        Answer refusal = refusal(client, url);
        client.disconnect();
        return refusal;
      }
      return new Answer.Bytes(new FtpBody(data, client, url), from, state);
    } catch (IOException | RuntimeException e) {
      client.disconnect();
      throw e;
    }
  }

  @Override
  public Answer look(URI url) throws IOException {
    FTPClient client = connect(url);
    try {
      FileState state = state(client, url);
      return isMissing(client)
          ? refusal(client, url)
          : new Answer.Bytes(InputStream.nullInputStream(), 0, state);
    } finally {
      client.disconnect();
    }
  }

  /// A server that knows `SIZE` or `MDTM` not, says nothing.
  private static FileState state(FTPClient client, URI url) throws IOException {
    String size = client.getSize(path(url));
    String changed = isMissing(client) ? null : client.getModificationTime(path(url));
    return new FileState(
        url.toString(),
        size == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(size.strip())),
        Optional.empty(),
        Optional.ofNullable(changed).map(date -> date.strip().replaceFirst("\\..*", "")));
  }

  private static boolean isMissing(FTPClient client) {
    return client.getReplyCode() == FTPReply.FILE_UNAVAILABLE;
  }

  private static Answer refusal(FTPClient client, URI url) throws IOException {
    String reason = url + " answers " + client.getReplyString().strip();
    if (isMissing(client)) {
      return new Answer.Missing(reason);
    }
    if (FTPReply.isNegativePermanent(client.getReplyCode())) {
      return new Answer.Refused(reason);
    }
    throw new IOException(reason);
  }

  @Override
  public List<String> list(URI directory) throws IOException {
    FTPClient client = connect(directory);
    try {
      if (!client.changeWorkingDirectory(path(directory))) {
        throw new FileNotFoundException(directory + " answers " + client.getReplyString().strip());
      }
      List<String> names = new ArrayList<>();
      for (FTPFile file : client.listFiles()) {
        names.add(file.isDirectory() ? file.getName() + "/" : file.getName());
      }
      return names;
    } finally {
      client.disconnect();
    }
  }

  /// @throws IOException when the path would be more than an argument
  private static String path(URI url) throws IOException {
    if (url.getPath().chars().anyMatch(c -> c < 0x20)) {
      throw new IOException(url + " has a line break in its path, which would be a command");
    }
    return url.getPath();
  }

  private FTPClient connect(URI url) throws IOException {
    FTPClient client = new FTPClient();
    int answerMillis = Math.toIntExact(timeOuts.answer().toMillis());
    client.setConnectTimeout(Math.toIntExact(timeOuts.connect().toMillis()));
    client.setDefaultTimeout(answerMillis);
    client.setDataTimeout(timeOuts.answer());
    Proxy proxy = proxies.select(url).getFirst();
    if (proxy != Proxy.NO_PROXY) {
      // The JDK's sockets ask it for a tunnel, for each connection.
      client.setProxy(proxy);
    }
    try {
      client.connect(url.getHost(), url.getPort() < 0 ? FTP.DEFAULT_PORT : url.getPort());
      client.setSoTimeout(answerMillis);
      // Hours may pass on the data connection; a firewall must not forget this one.
      client.setKeepAlive(true);
      String[] user =
          url.getUserInfo() == null
              ? new String[] {"anonymous", "anonymous@example.org"}
              : (url.getUserInfo() + ":").split(":", 3);
      if (!FTPReply.isPositiveCompletion(client.getReplyCode())
          || !client.login(user[0], user[1])) {
        throw new IOException(
            url.getHost() + " lets nobody in: " + client.getReplyString().strip());
      }
      client.enterLocalPassiveMode();
      client.setFileType(FTP.BINARY_FILE_TYPE);
      return client;
    } catch (IOException | RuntimeException e) {
      client.disconnect();
      throw e;
    }
  }
}
