package dev.bdp.engine.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the JDK throws is told in words, with the file and without the name of a class.
class IoReasonTest {
  @TempDir Path directory;

  @Test
  void whatIsMissingIsNamed() {
    Path none = directory.resolve("none");
    IOException failure = catchThrowableOfType(IOException.class, () -> Files.readAllBytes(none));
    assertThat(IoReason.of(failure)).isEqualTo("there is no " + none);
  }

  @Test
  void aFileInTheWayIsNamed() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    IOException exists =
        catchThrowableOfType(IOException.class, () -> Files.createDirectories(file));
    assertThat(IoReason.of(exists)).isEqualTo(file + " is there already and is something else");
    IOException below =
        catchThrowableOfType(IOException.class, () -> Files.createFile(file.resolve("x")));
    assertThat(IoReason.of(below)).isEqualTo(file.resolve("x") + ": Not a directory");
  }

  @Test
  void otherReasonsStayAsTheyAre() {
    assertThat(IoReason.of(new AccessDeniedException("/x")))
        .isEqualTo("the rights to /x are missing");
    assertThat(IoReason.of(new FileSystemException("/x", null, "No space left on device")))
        .isEqualTo("/x: No space left on device");
    assertThat(IoReason.of(new IOException("Stale file handle"))).isEqualTo("Stale file handle");
    assertThat(IoReason.of(new IOException())).isEqualTo("IOException");
  }
}
