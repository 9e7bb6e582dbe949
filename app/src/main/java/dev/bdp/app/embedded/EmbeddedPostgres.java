package dev.bdp.app.embedded;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.failure.IoReason;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A PostgreSQL server of one home directory, shared by all commands of that home. It outlives the
/// command that started it.
public final class EmbeddedPostgres {
  private static final String USER = "bdp";
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=100",
          "shared_buffers=512MB",
          "max_wal_size=8GB",
          "min_wal_size=1GB",
          "checkpoint_timeout=30min",
          "wal_compression=on",
          "jit=off");

  private final Path home;
  private final Path data;

  private EmbeddedPostgres(Path home) {
    this.home = home.toAbsolutePath().normalize().resolve("postgres");
    this.data = this.home.resolve("data");
  }

  public static EmbeddedPostgres in(Path home) {
    return new EmbeddedPostgres(home);
  }

  /// Starts the server unless it runs; its JDBC URL with user and password.
  ///
  /// @throws ConfigurationException when its data are of another version of PostgreSQL
  /// @throws BackendUnavailableException when it does not start
  public String start() {
    try {
      Files.createDirectories(home);
      try (FileChannel file =
              FileChannel.open(
                  home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = file.lock()) {
        Optional<String> running = findUrl();
        if (running.isPresent() && lock.isValid()) {
          return running.get();
        }
        boolean created = Files.exists(data.resolve("PG_VERSION"));
        if (created) {
          checkVersion();
          forgetDeadServer();
        }
        PostgresPrograms programs = PostgresPrograms.unpack(home);
        if (!created) {
          create(programs);
        }
        launch(programs);
      }
      return findUrl().orElseThrow(() -> failure("it ended right after its start", null));
    } catch (IOException e) {
      throw failure(IoReason.of(e), e);
    }
  }

  /// Stops the server; false when it did not run.
  public boolean stop() {
    if (findUrl().isEmpty()) {
      return false;
    }
    try {
      PostgresPrograms.unpack(home)
          .run(
              "pg_ctl",
              home.resolve("stop.log"),
              "stop",
              "-D",
              data.toString(),
              "-m",
              "fast",
              "-w");
      return true;
    } catch (IOException e) {
      throw new BackendUnavailableException(
          "Cannot stop the embedded PostgreSQL in %s: %s.".formatted(home, e.getMessage()), e);
    }
  }

  /// The JDBC URL of the running server.
  public Optional<String> findUrl() {
    try {
      List<String> pidFile = Files.readAllLines(data.resolve("postmaster.pid"));
      boolean alive =
          pidFile.size() >= 8
              && pidFile.get(7).strip().equals("ready")
              && isServer(Long.parseLong(pidFile.getFirst().strip()));
      if (!alive) {
        return Optional.empty();
      }
      String password = Files.readString(home.resolve("password")).strip();
      return Optional.of(
          "jdbc:postgresql://127.0.0.1:%s/postgres?user=%s&password=%s"
              .formatted(pidFile.get(3).strip(), USER, password));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// After a restart of the machine or the container the number may be another program's.
  private boolean isServer(long pid) throws IOException {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isEmpty()) {
      return false;
    }
    Path programs = home.toRealPath();
    return process
        .flatMap(running -> running.info().command())
        .map(command -> Path.of(command).startsWith(programs))
        .orElse(true);
  }

  /// PostgreSQL itself does not start while the process of its pid file lives, whatever that is.
  private void forgetDeadServer() throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (Files.exists(pidFile)
        && !isServer(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))) {
      Files.delete(pidFile);
    }
  }

  private void checkVersion() throws IOException {
    String written = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!written.equals(PostgresPrograms.MAJOR_VERSION)) {
      throw new ConfigurationException(
          "Cannot start the embedded PostgreSQL in %s: its data are of PostgreSQL %s, this program has %s. Carry them over with pg_upgrade, or name another --home or --db."
              .formatted(home, written, PostgresPrograms.MAJOR_VERSION));
    }
  }

  private void create(PostgresPrograms programs) throws IOException {
    Path password = home.resolve("password");
    Files.deleteIfExists(password);
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, UUID.randomUUID().toString());
    programs.run(
        "initdb",
        home.resolve("initdb.log"),
        "-D",
        data.toString(),
        "-U",
        USER,
        "-E",
        "UTF8",
        "--locale=C",
        "--auth=scram-sha-256",
        // Nobody guesses a random password, however quickly each guess is answered.
        "--set=scram_iterations=1",
        "--pwfile=" + password);
  }

  private void launch(PostgresPrograms programs) throws IOException {
    StringBuilder options = new StringBuilder("-p " + choosePort());
    SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
    programs.run(
        "pg_ctl",
        home.resolve("start.log"),
        "start",
        "-D",
        data.toString(),
        "-w",
        "-t",
        "120",
        "-l",
        home.resolve("server.log").toString(),
        "-o",
        options.toString());
  }

  /// The port of the last time where it is free: commands that run since then find the server
  /// there.
  private int choosePort() throws IOException {
    Path last = home.resolve("port");
    if (Files.exists(last)) {
      int port = Integer.parseInt(Files.readString(last).strip());
      try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return probe.getLocalPort();
      } catch (BindException _) {
        // Somebody else has it by now.
      }
    }
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(last, probe.getLocalPort() + "\n");
      return probe.getLocalPort();
    }
  }

  private BackendUnavailableException failure(
      String found, @org.jspecify.annotations.Nullable IOException cause) {
    String message =
        "Cannot start the embedded PostgreSQL in %s: %s. Look at server.log there, or name another database with --db."
            .formatted(home, found.replaceFirst("[.]$", ""));
    return cause == null
        ? new BackendUnavailableException(message)
        : new BackendUnavailableException(message, cause);
  }
}
