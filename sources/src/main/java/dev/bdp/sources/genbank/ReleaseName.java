package dev.bdp.sources.genbank;

import dev.bdp.engine.source.ReleaseLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// What a release calls itself: `265` or `265.0` of GenBank in `GB_Release_Number` and in the head
/// of its files, `220` of RefSeq in `RELEASE_NUMBER`.
record ReleaseName(ReleaseLocation location) {
  /// The name of a release that does not say its own.
  static final String UNNAMED = "unversioned";

  private static final int START_BYTES = 1 << 14;
  private static final Pattern IN_HEAD =
      Pattern.compile("(?:GenBank|RefSeq).{0,40}Release ([0-9]+(?:\\.[0-9]+)?)");
  private static final Pattern NUMBER = Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?)\\s*");

  /// @param path of the first file
  Optional<String> find(String path) {
    if (location.isFile()) {
      return head(path);
    }
    return head(path).or(this::numberFile);
  }

  private Optional<String> numberFile() {
    Map<String, byte[]> files =
        location.findAll(java.util.List.of("GB_Release_Number", "RELEASE_NUMBER"));
    return files.values().stream()
        .map(text -> NUMBER.matcher(new String(text, StandardCharsets.US_ASCII)))
        .filter(Matcher::matches)
        .map(number -> whole(number.group(1)))
        .findFirst();
  }

  private Optional<String> head(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    byte[] start =
        location.findStart(location.isFile() ? name : path, START_BYTES).orElse(new byte[0]);
    String text = inflated(start);
    int locus = text.startsWith("LOCUS ") ? 0 : text.indexOf("\nLOCUS ");
    Matcher head = IN_HEAD.matcher(locus < 0 ? text : text.substring(0, locus));
    return head.find() ? Optional.of(whole(head.group(1))) : Optional.empty();
  }

  /// GenBank numbers its releases `265.0`; nobody says the `.0`.
  private static String whole(String number) {
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }

  /// The text of as much as there is of a file that may be compressed.
  private static String inflated(byte[] start) {
    boolean gzip = start.length > 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
    if (!gzip) {
      return new String(start, StandardCharsets.ISO_8859_1);
    }
    byte[] text = new byte[START_BYTES];
    int size = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(start))) {
      for (int count = 0;
          count >= 0 && size < text.length;
          count = in.read(text, size, text.length - size)) {
        size += count;
      }
    } catch (IOException e) {
      return new String(text, 0, size, StandardCharsets.ISO_8859_1); // the rest was not fetched
    }
    return new String(text, 0, size, StandardCharsets.ISO_8859_1);
  }
}
