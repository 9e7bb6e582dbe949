package dev.bdp.engine.source;

import java.util.Locale;

/// A publisher's checksum of one file.
///
/// @param algorithm the digest's name as `java.security.MessageDigest` knows it, `MD5` or `SHA-256`
/// @param hex lower-case hexadecimal digits
/// @param statedBy where it was read, for messages: `RELEASE.metalink`, `pubmed26n1334.xml.gz.md5`,
///   `--md5`
public record Checksum(String algorithm, String hex, String statedBy) {
  public Checksum {
    hex = hex.toLowerCase(Locale.ROOT);
    int digits = algorithm.equals("MD5") ? 32 : 64;
    if (!hex.matches("[0-9a-f]{" + digits + "}")) {
      throw new IllegalArgumentException("Not a " + algorithm + " checksum: " + hex);
    }
  }
}
