package dev.bdp.engine.download;

import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.source.Checksum;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checksums as publishers write them into text: a side file of one data file, or a list such as
/// `md5checksums.txt`, `MD5SUMS`, `SHA256SUMS`.
///
/// A line is `MD5(name)= hex` (OpenSSL, BSD), `hex name` or `hex *name` (GNU), or the hexadecimal
/// digits alone; 32 digits are an MD5, 64 a SHA-256. Names keep their directories, without `./`.
public final class ChecksumFile {
  private static final String HEX = "([0-9a-fA-F]{32}|[0-9a-fA-F]{64})";
  private static final Pattern TAGGED =
      Pattern.compile("(?:MD5|SHA2?-?256) ?\\((.+)\\) ?= ?" + HEX, Pattern.CASE_INSENSITIVE);
  private static final Pattern GNU = Pattern.compile(HEX + "(?:[ \\t]+\\*?(.+))?");
  private static final String ALONE = "";

  private final Map<String, Checksum> byName;

  private ChecksumFile(Map<String, Checksum> byName) {
    this.byName = byName;
  }

  /// @param place the file's name, for messages
  /// @throws SourceDataException when a line is of no known layout, or a name has two checksums
  public static ChecksumFile read(byte[] text, String place) {
    Map<String, Checksum> byName = new HashMap<>();
    int number = 0;
    for (String raw : new String(text, StandardCharsets.UTF_8).split("\n", -1)) {
      String line = raw.strip();
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher tagged = TAGGED.matcher(line);
      Matcher gnu = GNU.matcher(line);
      if (tagged.matches()) {
        add(byName, tagged.group(1), tagged.group(2), place);
      } else if (gnu.matches()) {
        add(byName, gnu.group(2) == null ? ALONE : gnu.group(2), gnu.group(1), place);
      } else {
        throw new SourceDataException(
            "Cannot read the checksums of %s: line %d is neither `hex  name` nor `MD5(name)= hex` but \"%s\". Check the location; the server may answer an error page."
                .formatted(place, number, line.substring(0, Math.min(80, line.length()))));
      }
    }
    return new ChecksumFile(byName);
  }

  private static void add(Map<String, Checksum> byName, String name, String hex, String place) {
    Checksum checksum = new Checksum(hex.length() == 32 ? "MD5" : "SHA-256", hex, place);
    Checksum before = byName.put(name.startsWith("./") ? name.substring(2) : name, checksum);
    if (before != null && !before.equals(checksum)) {
      throw new SourceDataException(
          "Cannot read the checksums of %s: it says %s and %s of %s. Ask the publisher which is right."
              .formatted(place, before.hex(), checksum.hex(), name.isEmpty() ? "its file" : name));
    }
  }

  /// The checksum of a file; empty when the list does not name it. A text that holds nothing but
  /// one checksum is about whatever file it lies beside.
  public Optional<Checksum> find(String name) {
    Checksum named = byName.get(name);
    return Optional.ofNullable(named == null && byName.size() == 1 ? byName.get(ALONE) : named);
  }
}
