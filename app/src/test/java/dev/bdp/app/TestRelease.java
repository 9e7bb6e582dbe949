package dev.bdp.app;

import dev.bdp.engine.record.Md5;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Releases made of the example's entries, each with an accession of its own.
final class TestRelease {
  private TestRelease() {}

  /// The example's entries, as text.
  static List<String> examples() throws IOException {
    Path file = Path.of("..", "examples", "uniprot", "uniprot_sprot.dat.gz");
    String text;
    try (GZIPInputStream gzip = new GZIPInputStream(Files.newInputStream(file))) {
      text = new String(gzip.readAllBytes(), StandardCharsets.US_ASCII);
    }
    List<String> entries = new ArrayList<>();
    for (String entry : text.split("(?<=\n//\n)")) {
      entries.add(entry);
    }
    return entries;
  }

  static List<String> entries(int count) throws IOException {
    List<String> examples = examples();
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(
          examples
              .get(i % examples.size())
              .replaceFirst("AC   \\w+;", "AC   " + accession(i) + ";"));
    }
    return entries;
  }

  static String accession(int number) {
    return "Q%d%c%c%c%d"
        .formatted(
            number % 10,
            'A' + number / 10 % 26,
            'A' + number / 260 % 26,
            'A' + number / 6760 % 26,
            number % 7);
  }

  static Path write(Path directory, String release, List<String> entries) throws IOException {
    return writeText(
        directory, release, String.join("", entries).getBytes(StandardCharsets.ISO_8859_1));
  }

  /// The same flat file as one of TrEMBL.
  static Path writeTrembl(Path directory, String release, List<String> entries) throws IOException {
    write(directory, release, entries);
    Files.move(
        directory.resolve("uniprot_sprot.dat.gz"), directory.resolve("uniprot_trembl.dat.gz"));
    Path metalink = directory.resolve("RELEASE.metalink");
    Files.writeString(metalink, Files.readString(metalink).replace("_sprot", "_trembl"));
    return directory;
  }

  static Path writeText(Path directory, String release, byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text);
    }
    return writeGzip(directory, release, bytes.toByteArray(), Md5.hex(bytes.toByteArray()));
  }

  static Path writeGzip(Path directory, String release, byte[] gzip, String md5)
      throws IOException {
    Files.createDirectories(directory);
    Files.write(directory.resolve("uniprot_sprot.dat.gz"), gzip);
    Files.writeString(
        directory.resolve("RELEASE.metalink"),
        """
        <metalink xmlns="http://www.metalinker.org/" version="3.0"><version>%s</version><files>
        <file name="uniprot_sprot.dat.gz"><size>%d</size><verification><hash type="md5">%s</hash></verification></file>
        </files></metalink>
        """
            .formatted(release, gzip.length, md5));
    return directory;
  }
}
