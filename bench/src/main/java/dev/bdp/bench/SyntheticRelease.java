package dev.bdp.bench;

import dev.bdp.formats.uniprot.Crc64;
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
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A release of Swiss-Prot of any size: a few entries again and again, each time with an accession
/// of its own and a rotated sequence.
///
/// Which entry comes next is drawn so that lengths are spread as in the real release, of which the
/// mean entry has some 7.5 kB of text: of 1,000 entries 880 are shorter than 9 kB, 7 longer than
/// 40.
///
/// @param directory holds `RELEASE.metalink` and `uniprot_sprot.dat.gz`
/// @param entries how many there are
/// @param textBytes size of the text
record SyntheticRelease(Path directory, int entries, long textBytes) {
  private static final String FILE = "uniprot_sprot.dat.gz";
  private static final Pattern ACCESSION = Pattern.compile("(?m)^AC   \\w+;");
  private static final Pattern ENTRY_END = Pattern.compile("(?<=\n//\n)");
  private static final Pattern CHECKSUM = Pattern.compile("[0-9A-F]{16}(?= CRC64;\n)");
  private static final int SHORT = 9_000;
  private static final int LONG = 40_000;
  private static final double SHORT_SHARE = 0.880;
  private static final double LONG_SHARE = 0.007;
  private static final long SEED = 7;

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
    List<String> shorter = texts.stream().filter(text -> text.length() < SHORT).toList();
    List<String> longer = texts.stream().filter(text -> text.length() > LONG).toList();
    List<String> others =
        texts.stream().filter(text -> text.length() >= SHORT && text.length() <= LONG).toList();
    Random random = new Random(SEED);
    long textBytes = 0;
    Path file = directory.resolve(FILE);
    try (OutputStream out =
        new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), 1 << 16)) {
      for (int i = 0; i < entries; i++) {
        double length = random.nextDouble();
        List<String> drawn =
            length < SHORT_SHARE ? shorter : length < 1 - LONG_SHARE ? others : longer;
        List<String> from = drawn.isEmpty() ? texts : drawn;
        byte[] bytes = entry(from.get(random.nextInt(from.size())), i);
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

  /// The template with an accession of its own, its sequence rotated.
  private static byte[] entry(String template, int number) {
    String text = ACCESSION.matcher(template).replaceFirst("AC   " + accession(number) + ";");
    int from = text.indexOf('\n', text.indexOf("\nSQ   ") + 1) + 1;
    String residues = text.substring(from, text.length() - "//\n".length()).replaceAll("\\s", "");
    int turn = number % residues.length();
    String rotated = residues.substring(turn) + residues.substring(0, turn);
    byte[] ascii = rotated.getBytes(StandardCharsets.US_ASCII);
    StringBuilder out = new StringBuilder(text.length());
    out.append(
        CHECKSUM
            .matcher(text.substring(0, from))
            .replaceFirst("%016X".formatted(Crc64.of(ascii, 0, ascii.length))));
    for (int at = 0; at < rotated.length(); at += 60) {
      out.append("    ");
      for (int group = at; group < Math.min(at + 60, rotated.length()); group += 10) {
        out.append(' ').append(rotated, group, Math.min(group + 10, rotated.length()));
      }
      out.append('\n');
    }
    return out.append("//\n").toString().getBytes(StandardCharsets.ISO_8859_1);
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
