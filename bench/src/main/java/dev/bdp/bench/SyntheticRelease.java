package dev.bdp.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A release of Swiss-Prot of any size: a few entries again and again, each time with an accession
/// of its own.
///
/// @param directory holds `RELEASE.metalink` and `uniprot_sprot.dat.gz`
/// @param entries how many there are
/// @param textBytes size of the text
record SyntheticRelease(Path directory, int entries, long textBytes) {
  private static final String FILE = "uniprot_sprot.dat.gz";
  private static final Pattern ACCESSION = Pattern.compile("(?m)^AC   \\w+;");
  private static final Pattern ENTRY_END = Pattern.compile("(?<=\n//\n)");

  /// Writes the release, of all entries of the templates.
  static SyntheticRelease write(Path directory, String version, Path templates, int entries)
      throws IOException {
    return write(directory, version, templates, Integer.MAX_VALUE, entries);
  }

  /// Writes the release.
  ///
  /// @param templates a flat file (`.gz` or plain), or a directory of them
  /// @param maxEntryBytes longer entries are not repeated
  static SyntheticRelease write(
      Path directory, String version, Path templates, int maxEntryBytes, int entries)
      throws IOException {
    Files.createDirectories(directory);
    List<String> texts = read(templates);
    texts.removeIf(text -> text.length() > maxEntryBytes);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot make a release: no entry of %s has at most %d bytes."
              .formatted(templates, maxEntryBytes));
    }
    long textBytes = 0;
    Path file = directory.resolve(FILE);
    try (OutputStream out =
        new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), 1 << 16)) {
      for (int i = 0; i < entries; i++) {
        String text =
            ACCESSION
                .matcher(texts.get(i % texts.size()))
                .replaceFirst("AC   " + accession(i) + ";");
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes);
        textBytes += bytes.length;
      }
    }
    Files.writeString(
        directory.resolve("RELEASE.metalink"),
        """
        <metalink xmlns="http://www.metalinker.org/" version="3.0"><version>%s</version><files>
        <file name="%s"><size>%d</size><verification><hash type="md5">%s</hash></verification></file>
        </files></metalink>
        """
            .formatted(version, FILE, Files.size(file), md5(file)));
    return new SyntheticRelease(directory, entries, textBytes);
  }

  /// Publishes the same files under another name.
  void rename(String version) throws IOException {
    Path metalink = directory.resolve("RELEASE.metalink");
    Files.writeString(
        metalink,
        Files.readString(metalink)
            .replaceFirst("<version>\\w+</version>", "<version>" + version + "</version>"));
  }

  /// `A0` and two groups of letter, letter, letter, digit, as UniProt forms them.
  private static String accession(int number) {
    StringBuilder text = new StringBuilder("A0");
    int rest = number;
    for (int group = 0; group < 2; group++) {
      for (int letter = 0; letter < 3; letter++) {
        text.append((char) ('A' + rest % 26));
        rest /= 26;
      }
      text.append(rest % 10);
      rest /= 10;
    }
    return text.toString();
  }

  private static List<String> read(Path templates) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(templates)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(templates, "*.dat")) {
        all.forEach(files::add);
      }
      files.sort(null);
    } else {
      files.add(templates);
    }
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.addAll(List.of(ENTRY_END.split(text(file))));
    }
    return texts;
  }

  private static String text(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      in.transferTo(bytes);
      return bytes.toString(StandardCharsets.ISO_8859_1);
    }
  }

  private static String md5(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("MD5"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
