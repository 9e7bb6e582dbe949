package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the launcher runs once loads what commands need, and leaves nothing behind.
class TrainingIT {
  @TempDir Path directory;

  @Test
  void loadsServerDriverAndMigrationsAndLeavesNothing() throws Exception {
    Path temporary = Files.createDirectory(directory.resolve("tmp"));
    Path loaded = directory.resolve("loaded");
    Process training =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-XX:-UsePerfData",
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty("java.class.path"),
                Training.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out").toFile())
            .start();
    assertThat(training.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(training.exitValue()).as(Files.readString(directory.resolve("out"))).isZero();
    assertThat(Files.readString(loaded))
        .contains(
            " org.eclipse.jetty.server.internal.HttpConnection ",
            " org.postgresql.core.v3.ConnectionFactoryImpl ",
            " org.flywaydb.core.Flyway ",
            " com.zaxxer.hikari.pool.HikariPool ");
    assertThat(temporary).isEmptyDirectory();
  }
}
