package dev.bdp.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The embedded PostgreSQL starts whatever an earlier one left behind, or says why it cannot.
class EmbeddedPostgresIT {
  @TempDir Path directory;

  @Test
  void aPidFileWhoseNumberIsAnotherProgramsByNowDoesNotStopIt() throws Exception {
    Path home = directory.resolve("hö me");
    EmbeddedPostgres server = EmbeddedPostgres.in(home);
    Path pidFile = home.resolve("postgres/data/postmaster.pid");
    try {
      String url = server.start();
      List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
      assertThat(server.stop()).isTrue();
      lines.set(0, String.valueOf(ProcessHandle.current().pid()));
      Files.write(pidFile, lines);
      assertThat(server.findUrl()).isEmpty();
      try (Connection connection = DriverManager.getConnection(server.start())) {
        assertThat(connection.isValid(10)).isTrue();
      }
      assertThat(server.findUrl()).as("where commands that run look for it").contains(url);
    } finally {
      server.stop();
    }
  }

  @Test
  void whoAsksItAfterItsEndIsToldWhyThereIsNoConnection() {
    EmbeddedPostgres server = EmbeddedPostgres.in(directory);
    String url = server.start();
    server.stop();
    try (Database database = Database.unconnected(url)) {
      assertThatThrownBy(() -> database.transact(transaction -> {}))
          .isInstanceOf(BackendUnavailableException.class)
          .hasMessage(
              "Cannot get a connection to the database %s: Connection refused. Run the command again when it is back.",
              database.url());
    }
  }

  @Test
  void dataOfAnotherVersionAreNamedAndLeftAlone() throws Exception {
    Path data = Files.createDirectories(directory.resolve("postgres/data"));
    Files.writeString(data.resolve("PG_VERSION"), "15\n");
    assertThatThrownBy(() -> EmbeddedPostgres.in(directory).start())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(
            "Cannot start the embedded PostgreSQL in "
                + directory.resolve("postgres")
                + ": its data are of PostgreSQL 15, this program has 18.");
    assertThat(data).isDirectoryContaining("glob:**/PG_VERSION");
  }
}
