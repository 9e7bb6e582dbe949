package dev.bdp.app.embedded;

import java.io.IOException;
import java.nio.file.Path;

/// The embedded PostgreSQL of a home, made to crash and to come back at the same address.
public record CrashingPostgres(Path home) {
  /// Ends it at once, as a loss of power would, and starts it again; returns when it has recovered.
  public void crashAndRecover() throws IOException {
    Path directory = home.toAbsolutePath().normalize().resolve("postgres");
    PostgresPrograms.unpack(directory)
        .run(
            "pg_ctl",
            directory.resolve("restart.log"),
            "restart",
            "-D",
            directory.resolve("data").toString(),
            "-m",
            "immediate",
            "-w",
            "-l",
            directory.resolve("server.log").toString());
  }
}
