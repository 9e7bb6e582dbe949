package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bdp.engine.record.Md5;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// The way of a person who has no mouse through the console of `bdp serve`, from an empty
/// installation to a file.
class ConsoleIT {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

  @TempDir Path directory;

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void aPersonWithAKeyboardIngestsWatchesSearchesAndDownloads() throws Exception {
    Browser.assumeInstalled();
    Installation installation = Installation.fresh(directory);
    Path log = directory.resolve("serve.log");
    try (ChildProcess server =
            ChildProcess.bdp(installation, log, "serve", "--port", "0", "--workers", "1");
        Browser browser = Browser.open(address(server), directory)) {
      browser.visit("/");
      assertThat(browser.text()).contains("No release is stored yet.", "Nothing is running.");
      browser.tabTo("Start an ingest");
      browser.keys(Keys.ENTER);
      browser.awaitText("All sources");
      assertThat(browser.focused())
          .as("the new page is read from its heading")
          .isEqualTo("Sources");

      browser.tabTo("Source");
      browser.keys("uniprot_s");
      browser.tabTo("From");
      browser.keys(Path.of("..", "examples", "uniprot").toAbsolutePath().normalize().toString());
      browser.tabTo("Start");
      browser.keys(Keys.ENTER);
      browser.awaitText("uniprot_swissprot 2026_01");
      assertThat(browser.place()).isEqualTo("/jobs/1");
      browser.awaitText("s in all");
      assertThat(browser.text()).contains("completed", "3 of 3 records");
      browser.tabTo("2026_01");
      browser.keys(Keys.ENTER);
      browser.awaitText("What it changed");
      assertThat(browser.place()).isEqualTo("/releases/1");

      browser.keys("/");
      browser.keys("insulin", Keys.ENTER);
      browser.awaitText("Organism");
      browser.tabTo("p01308");
      browser.keys(Keys.ENTER);
      browser.awaitText("Sequence, 110 residues");
      assertThat(browser.text()).contains("MALWMRLLPL LALLALWGPD");
      browser.tabTo("fasta 182 B");
      browser.keys(Keys.ENTER);
      byte[] fasta = browser.downloaded("p01308.fasta");
      assertThat(fasta)
          .isEqualTo(
              Files.readAllBytes(installation.store().resolve("uniprot/p01308/1.0/p01308.fasta")));
      assertThat(
              installation.rows(
                  "SELECT checksum FROM version_files WHERE s3_key LIKE '%/p01308.fasta'"))
          .containsExactly(Md5.hex(fasta));
      assertThat(browser.problems()).isEmpty();
    }
  }

  private static String address(ChildProcess server) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              Matcher found = ADDRESS.matcher(server.output());
              return found.find() ? found.group() : "";
            },
            text -> !text.isEmpty());
  }
}
