package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.app.security.Role;
import dev.bdp.app.security.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The console of a server that wants tokens.
class ConsoleSignInIT {
  private static final FileAttribute<?> OWN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  @TempDir Path directory;

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void aReadTokenShowsAndDoesNotSteer() throws Exception {
    Browser.assumeInstalled();
    Installation installation = Installation.fresh(directory);
    installation.run("jobs");
    Token.Issued reader = Token.issue("reader", Role.READ);
    Path tokens = Files.createFile(directory.resolve("tokens"), OWN);
    Files.writeString(tokens, reader.token().line() + "\n");
    try (OpenConsole console = new OpenConsole(installation, directory, Optional.of(tokens))) {
      Browser browser = console.browser();
      browser.visit("/");
      assertThat(browser.heading()).isEqualTo("Sign in");
      assertThat(browser.barriers()).isEmpty();
      browser.type("[name=token]", "not this one");
      browser.press("Sign in");
      browser.awaitText("The token is not known.");
      browser.script("document.querySelector('[name=token]').value = ''");
      browser.type("[name=token]", reader.secret());
      browser.press("Sign in");
      browser.awaitText("Nothing is running.");
      browser.awaitText("signed in: read");
      assertThat(browser.text()).doesNotContain("Start an ingest");
      browser.press("Sign out");
      browser.awaitText("The person who runs this server hands it out");
    }
  }
}
