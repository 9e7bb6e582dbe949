package dev.bdp.engine.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.failure.SourceDataException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MetalinkTest {
  @Test
  void version3GivesSizeChecksumAndMirrorsByPreference() {
    Metalink metalink =
        read(
            """
            <metalink xmlns="http://www.metalinker.org/" version="3.0"><version>2026_01</version><files>
              <file name="a.gz"><size>12</size>
                <verification><hash type="md5">00112233445566778899aabbccddeeff</hash></verification>
                <resources><url preference="10">ftp://one.example/a.gz</url><url preference="90">ftp://two.example/a.gz</url></resources>
              </file></files></metalink>
            """);
    assertThat(metalink.version()).isEqualTo("2026_01");
    Metalink.Entry file = metalink.find("a.gz").orElseThrow();
    assertThat(file.sizeBytes()).hasValue(12);
    assertThat(file.hashes()).containsEntry("md5", "00112233445566778899aabbccddeeff");
    assertThat(file.urls()).containsExactly("ftp://two.example/a.gz", "ftp://one.example/a.gz");
  }

  @Test
  void version4PrefersTheLowestPriority() {
    Metalink metalink =
        read(
            """
            <metalink xmlns="urn:ietf:params:xml:ns:metalink"><file name="a"><size>1</size>
              <url priority="2">https://two.example/a</url><url priority="1">https://one.example/a</url></file></metalink>
            """);
    assertThat(metalink.find("a").orElseThrow().urls())
        .containsExactly("https://one.example/a", "https://two.example/a");
  }

  @Test
  void whatIsNotAMetalinkIsRefusedInOneSentence() {
    for (String text :
        new String[] {
          "",
          "<html><body>",
          "<a/>",
          "<metalink><files>",
          "<metalink><file name='x'><size>many</size></file></metalink>"
        }) {
      assertThatThrownBy(() -> read(text))
          .isInstanceOf(SourceDataException.class)
          .hasMessageContaining("not a metalink");
    }
  }

  @Test
  void externalEntitiesAreNeverRead() {
    String attack =
        "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><metalink><version>&x;</version></metalink>";
    assertThatThrownBy(() -> read(attack)).isInstanceOf(SourceDataException.class);
  }

  @Test
  void namesThatLeaveThePlaceOfTheReleaseAreRefused() {
    for (String name :
        new String[] {
          "../a", "a/../../b", "/etc/passwd", "..", "a\\b", "C:a", "", "a&#10;b", "a/.."
        }) {
      assertThatThrownBy(() -> read("<metalink><file name=\"" + name + "\"/></metalink>"))
          .as(name)
          .isInstanceOf(SourceDataException.class)
          .hasMessageContaining("would leave the release's place");
    }
    assertThat(read("<metalink><file name='docs/a..b.txt'/></metalink>").find("docs/a..b.txt"))
        .isPresent();
  }

  @Test
  void aRemoteMetalinkMayNotPointToFilesOfThisMachine() {
    Metalink.Entry entry =
        read("<metalink><file name='a'><url>FILE:///etc/passwd</url><url>gopher://x/a</url><url>https://two.example/a</url></file></metalink>")
            .find("a")
            .orElseThrow();
    assertThatThrownBy(() -> entry.urls(URI.create("https://one.example/a")))
        .isInstanceOf(SourceDataException.class)
        .hasMessageContaining("FILE:///etc/passwd");
    assertThat(entry.urls(URI.create("file:///here/a")))
        .containsExactly(URI.create("file:///here/a"));
    Metalink.Entry safe =
        read("<metalink><file name='a'><url>gopher://x/a</url><url>https://two.example/a</url></file></metalink>")
            .find("a")
            .orElseThrow();
    assertThat(safe.urls(URI.create("https://one.example/a")))
        .containsExactly(URI.create("https://one.example/a"), URI.create("https://two.example/a"));
  }

  private static Metalink read(String xml) {
    return Metalink.read(xml.getBytes(StandardCharsets.UTF_8), "RELEASE.metalink");
  }
}
