package dev.bdp.app.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/// Two servers, the second of which follows the first and takes its place when that is lost.
public final class StandbyPostgres {
  private final Path first;
  private final Path second;
  private final String url;

  private StandbyPostgres(Path first, Path second, String url) {
    this.first = first;
    this.second = second;
    this.url = url;
  }

  /// Starts both.
  ///
  /// @param home of the first, not started yet
  /// @param other an empty directory for the second
  public static StandbyPostgres start(Path home, Path other) throws IOException {
    EmbeddedPostgres.in(home).start();
    EmbeddedPostgres.in(home).stop();
    Path first = directory(home);
    Path second = directory(other);
    copy(first.resolve("data"), second.resolve("data"));
    String primary = EmbeddedPostgres.in(home).start();
    String port = primary.replaceFirst(".*:(\\d+)/.*", "$1");
    String password = primary.replaceFirst(".*password=", "");
    Files.createFile(second.resolve("data").resolve("standby.signal"));
    Files.writeString(
        second.resolve("data").resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=127.0.0.1 port=%s user=bdp password=%s'%n"
            .formatted(port, password),
        StandardOpenOption.APPEND);
    int otherPort;
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      otherPort = probe.getLocalPort();
    }
    run(
        second,
        "start",
        "-l",
        second.resolve("server.log").toString(),
        "-o",
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=".formatted(otherPort));
    String both =
        primary.replaceFirst("//[^/]+/", "//127.0.0.1:" + port + ",127.0.0.1:" + otherPort + "/");
    return new StandbyPostgres(first, second, both + "&targetServerType=primary");
  }

  /// A JDBC URL of whichever is the primary.
  public String url() {
    return url;
  }

  /// Loses the first at once and lets the second take over.
  public void failOver() throws IOException {
    run(first, "stop", "-m", "immediate");
    run(second, "promote");
  }

  /// Stops the second; the first is stopped as any other.
  public void stop() throws IOException {
    run(second, "stop", "-m", "immediate");
  }

  private static Path directory(Path home) {
    return home.toAbsolutePath().normalize().resolve("postgres");
  }

  private static void run(Path directory, String action, String... options) throws IOException {
    String[] arguments =
        Stream.concat(
                Stream.of(action, "-w", "-D", directory.resolve("data").toString()),
                Stream.of(options))
            .toArray(String[]::new);
    PostgresPrograms.unpack(directory).run("pg_ctl", directory.resolve(action + ".log"), arguments);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
