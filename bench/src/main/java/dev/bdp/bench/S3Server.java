package dev.bdp.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// S3Proxy in a process of its own, its objects in memory.
final class S3Server implements AutoCloseable {
  static final String KEY_ID = "benchmark";
  static final String SECRET = "benchmark-secret";
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final int port;

  private S3Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static S3Server start(Path directory) throws IOException, InterruptedException {
    int port = freePort();
    Path properties = directory.resolve("s3proxy.conf");
    Files.writeString(
        properties,
        """
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=transient-nio2
        """
            .formatted(port, KEY_ID, SECRET));
    Process process =
        new ProcessBuilder(
                JavaCommand.of(
                    "org.gaul.s3proxy.Main", List.of("--properties", properties.toString())))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("s3proxy.log").toFile())
            .start();
    S3Server server = new S3Server(process, port);
    server.awaitAnswer();
    return server;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /// A client as a plain program would make it.
  static S3Client client(URI url, int connections) {
    return S3Client.builder()
        .endpointOverride(url)
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY_ID, SECRET)))
        .httpClientBuilder(Apache5HttpClient.builder().maxConnections(connections))
        .build();
  }

  private void awaitAnswer() throws InterruptedException {
    for (int second = 0; second < PATIENCE_SECONDS; second++) {
      try (Socket _ = new Socket("127.0.0.1", port)) {
        return;
      } catch (IOException e) {
        if (process.waitFor(1, TimeUnit.SECONDS)) {
          break;
        }
      }
    }
    close();
    throw new IllegalStateException("Cannot measure: S3Proxy did not start on port " + port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
