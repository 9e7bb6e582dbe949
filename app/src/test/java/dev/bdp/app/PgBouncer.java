package dev.bdp.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// PgBouncer in transaction mode before a PostgreSQL. It deals out few sessions in turn, so that
/// two transactions of a client hardly ever meet the same one.
final class PgBouncer implements AutoCloseable {
  private static final Pattern URL =
      Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/(\\w+)\\?user=(\\w+)&password=(.+)");

  private final Path program;
  private final Path directory;
  private final int port;
  private Process process;

  private PgBouncer(Path program, Path directory, int port) throws IOException {
    this.program = program;
    this.directory = directory;
    this.port = port;
    start();
  }

  /// Where the program is on this machine.
  static Optional<Path> program() {
    return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
        .map(place -> Path.of(place, "pgbouncer"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// @param server the JDBC URL of the PostgreSQL
  static PgBouncer before(String server, Path program, Path directory) throws IOException {
    Matcher parts = URL.matcher(server);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a URL of the embedded PostgreSQL");
    }
    int port;
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = probe.getLocalPort();
    }
    Files.createDirectories(directory);
    Files.writeString(
        directory.resolve("users.txt"),
        "\"%s\" \"%s\"%n".formatted(parts.group(4), parts.group(5)));
    Files.writeString(
        directory.resolve("pgbouncer.ini"),
        """
        [databases]
        * = host=%s port=%s
        [pgbouncer]
        pool_mode = transaction
        default_pool_size = 5
        server_round_robin = 1
        listen_addr = 127.0.0.1
        listen_port = %d
        unix_socket_dir =
        auth_type = scram-sha-256
        auth_file = %s
        """
            .formatted(parts.group(1), parts.group(2), port, directory.resolve("users.txt")));
    return new PgBouncer(program, directory, port);
  }

  /// The URL of the same database through the pooler.
  String through(String url) {
    return url.replaceFirst("//[^/]+/", "//127.0.0.1:" + port + "/");
  }

  /// Ends it at once and starts it again at the same address.
  void crashAndRestart() throws IOException {
    close();
    start();
  }

  private void start() throws IOException {
    // It refuses to run as root; in a user namespace of its own root is an ordinary user.
    List<String> command =
        new ArrayList<>(
            "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of());
    command.addAll(List.of(program.toString(), directory.resolve("pgbouncer.ini").toString()));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(directory.resolve("pgbouncer.log").toFile()))
            .start();
    await().atMost(Duration.ofSeconds(20)).until(this::answers);
  }

  private boolean answers() throws IOException {
    if (!process.isAlive()) {
      throw new IOException(
          "pgbouncer ended: " + Files.readString(directory.resolve("pgbouncer.log")));
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
  }
}
