package dev.bdp.engine.download;

import java.nio.file.Path;
import java.util.Map;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.Ftplet;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;

/// A real FTP server for anonymous users over one directory, on a free port of the loopback.
final class FtpDirectory implements AutoCloseable {
  private final FtpServer server;
  private final int port;

  private FtpDirectory(FtpServer server, int port) {
    this.server = server;
    this.port = port;
  }

  static FtpDirectory serve(Path directory) throws FtpException {
    return serve(directory, Map.of());
  }

  /// @param ftplets may disturb what the server does
  static FtpDirectory serve(Path directory, Map<String, Ftplet> ftplets) throws FtpException {
    FtpServerFactory factory = new FtpServerFactory();
    ListenerFactory listening = new ListenerFactory();
    listening.setServerAddress("127.0.0.1");
    listening.setPort(0);
    Listener listener = listening.createListener();
    factory.addListener("default", listener);
    ConnectionConfigFactory connections = new ConnectionConfigFactory();
    connections.setAnonymousLoginEnabled(true);
    factory.setConnectionConfig(connections.createConnectionConfig());
    factory.setFtplets(new java.util.LinkedHashMap<>(ftplets));
    BaseUser anonymous = new BaseUser();
    anonymous.setName("anonymous");
    anonymous.setHomeDirectory(directory.toString());
    factory.getUserManager().save(anonymous);
    FtpServer server = factory.createServer();
    server.start();
    return new FtpDirectory(server, listener.getPort());
  }

  String url(String path) {
    return "ftp://127.0.0.1:" + port + "/" + path;
  }

  @Override
  public void close() {
    server.stop();
  }
}
