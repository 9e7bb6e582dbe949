package dev.bdp.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.gaul.s3proxy.Main;

/// S3Proxy in a process of its own, its objects on the disk.
final class S3Process implements AutoCloseable {
  static final String KEY_ID = "AKIDPROCESS";
  static final String SECRET = "secret-of-the-process";

  private final ChildProcess process;
  private final int port;

  private S3Process(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  static S3Process start(Path directory) throws IOException {
    int port = freePort();
    Path properties = directory.resolve("s3proxy.conf");
    Files.writeString(
        properties,
        """
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem-nio2
        jclouds.filesystem.basedir=%s
        """
            .formatted(
                port,
                KEY_ID,
                SECRET,
                Files.createDirectories(directory.resolve("objects")).toAbsolutePath()));
    S3Process server =
        new S3Process(
            ChildProcess.start(
                Main.class,
                directory.resolve("s3proxy.log"),
                List.of("--properties", properties.toString())),
            port);
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(server::answers);
    return server;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  private boolean answers() {
    try (Socket _ = new Socket("127.0.0.1", port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
