package dev.bdp.app.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a file that a request asks for (RFC 9110, section 14).
///
/// @param to inclusive
public record ByteRange(long from, long to) {
  private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /// Empty when the header asks for nothing that is understood, so that the whole is answered.
  ///
  /// @throws Problem when the file has no byte of it
  public static Optional<ByteRange> parse(String header, long sizeBytes) {
    Matcher parts = ONE.matcher(header.strip());
    if (!parts.matches() || parts.group(1).isEmpty() && parts.group(2).isEmpty()) {
      return Optional.empty();
    }
    long from;
    long to = sizeBytes - 1;
    if (parts.group(1).isEmpty()) {
      long last = Long.parseLong(parts.group(2));
      from = last == 0 ? sizeBytes : Math.max(0, sizeBytes - last);
    } else {
      from = Long.parseLong(parts.group(1));
      if (!parts.group(2).isEmpty()) {
        long end = Long.parseLong(parts.group(2));
        if (end < from) {
          return Optional.empty();
        }
        to = Math.min(to, end);
      }
    }
    if (from >= sizeBytes) {
      throw Problem.of(416, "The file has %d bytes.".formatted(sizeBytes))
          .with("Content-Range", "bytes */" + sizeBytes);
    }
    return Optional.of(new ByteRange(from, to));
  }

  public long length() {
    return to - from + 1;
  }

  /// As `Content-Range` says it.
  public String of(long sizeBytes) {
    return "bytes %d-%d/%d".formatted(from, to, sizeBytes);
  }
}
