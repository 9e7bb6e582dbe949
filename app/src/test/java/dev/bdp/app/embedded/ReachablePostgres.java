package dev.bdp.app.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The embedded PostgreSQL of a home, made to listen to other hosts.
public record ReachablePostgres(Path home) {
  /// Starts it at an address of this host; its JDBC URL there.
  public String start(String address) throws IOException {
    String url = EmbeddedPostgres.in(home).start();
    EmbeddedPostgres.in(home).stop();
    Path directory = home.toAbsolutePath().normalize().resolve("postgres");
    Path data = directory.resolve("data");
    Files.writeString(
        data.resolve("pg_hba.conf"),
        "host all all samenet scram-sha-256\n",
        StandardOpenOption.APPEND);
    int port;
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(address))) {
      port = probe.getLocalPort();
    }
    PostgresPrograms.unpack(directory)
        .run(
            "pg_ctl",
            directory.resolve("start.log"),
            "start",
            "-D",
            data.toString(),
            "-w",
            "-l",
            directory.resolve("server.log").toString(),
            "-o",
            "-p %d -c listen_addresses=%s -c unix_socket_directories=".formatted(port, address));
    return url.replaceFirst("//[^/]+/", "//" + address + ":" + port + "/");
  }
}
