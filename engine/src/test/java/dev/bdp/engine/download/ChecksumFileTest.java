package dev.bdp.engine.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.source.Checksum;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumFileTest {
  // md5sum and sha256sum of the three bytes abc (RFC 1321, FIPS 180-2)
  private static final String MD5 = "900150983cd24fb0d6963f7d28e17f72";
  private static final String SHA_256 =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path directory;

  @Test
  void bothLayoutsOfSideFilesAreRead() {
    for (String text :
        List.of(
            "MD5(a.gz)= " + MD5 + "\n",
            "MD5 (a.gz) = " + MD5,
            MD5 + "  a.gz\n",
            MD5 + " *a.gz\r\n",
            MD5.toUpperCase(java.util.Locale.ROOT) + "\n")) {
      assertThat(read(text).find("a.gz")).as(text).contains(new Checksum("MD5", MD5, "a.gz.md5"));
    }
  }

  @Test
  void sha256IsToldByItsLength() {
    for (String text :
        List.of(SHA_256 + "  a.gz", "SHA256 (a.gz) = " + SHA_256, "SHA2-256(a.gz)= " + SHA_256)) {
      assertThat(read(text).find("a.gz").orElseThrow().algorithm()).isEqualTo("SHA-256");
    }
  }

  @Test
  void aListGivesTheChecksumOfEachNameAndNoneForTheOthers() {
    ChecksumFile list =
        read("# of today\n\n" + MD5 + "  ./a/b c.gz\n" + "0".repeat(32) + "  d.gz\n");
    assertThat(list.find("a/b c.gz").orElseThrow().hex()).isEqualTo(MD5);
    assertThat(list.find("d.gz").orElseThrow().hex()).isEqualTo("0".repeat(32));
    assertThat(list.find("e.gz")).isEmpty();
  }

  @Test
  void whatIsNoChecksumIsRefusedWithItsLine() {
    for (String text :
        List.of("<html><body>404</body></html>", MD5 + "  a\nabc  b", MD5.substring(1) + "  a")) {
      assertThatThrownBy(() -> read(text))
          .isInstanceOf(SourceDataException.class)
          .hasMessageStartingWith("Cannot read the checksums of a.gz.md5: line ");
    }
  }

  @Test
  void twoChecksumsOfOneNameAreRefused() {
    assertThatThrownBy(() -> read(MD5 + "  a\n" + "0".repeat(32) + "  a\n"))
        .isInstanceOf(SourceDataException.class)
        .hasMessageContaining(MD5);
  }

  @Test
  void aMissingSideFileIsNoChecksumOrAReasonToStop() throws Exception {
    Files.writeString(directory.resolve("a.gz.md5"), "MD5(a.gz)= " + MD5);
    Files.writeString(directory.resolve("other.gz.md5"), MD5 + "  a.gz");
    SideFiles sideFiles = new SideFiles(location(directory), ".md5");
    assertThat(sideFiles.find(List.of("a.gz", "b.gz")))
        .containsOnlyKeys("a.gz")
        .containsEntry("a.gz", new Checksum("MD5", MD5, "a.gz.md5"));
    assertThatThrownBy(() -> sideFiles.load(List.of("a.gz", "b.gz")))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("its side file b.gz.md5 is missing")
        .hasMessageContaining("run again later");
    assertThatThrownBy(() -> sideFiles.find(List.of("other.gz")))
        .isInstanceOf(SourceDataException.class)
        .hasMessageContaining("says nothing of it");
  }

  @Test
  void theSideFilesOfPubMedAreRead() {
    Path pubmed = Path.of("..", "..", "shared", "data", "pubmed");
    assumeTrue(Files.isDirectory(pubmed), "the real data is not here: " + pubmed);
    assertThat(new SideFiles(location(pubmed), ".md5").load(List.of("pubmed26n1334.xml.gz")))
        .containsEntry(
            "pubmed26n1334.xml.gz",
            new Checksum("MD5", "3cf53ba34ff73126e42d1d8391330e73", "pubmed26n1334.xml.gz.md5"));
  }

  private static Location location(Path directory) {
    return Location.parse(directory.toString(), Optional.empty(), Optional.empty());
  }

  private static ChecksumFile read(String text) {
    return ChecksumFile.read(text.getBytes(StandardCharsets.UTF_8), "a.gz.md5");
  }
}
