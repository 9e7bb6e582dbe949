package dev.bdp.sources.genbank;

import dev.bdp.formats.genbank.model.Sequence;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What identifies a sequence however it is written.
final class Residues {
  private static final int PART = 1 << 14;

  private Residues() {}

  /// MD5 of the residues in capitals; null when there are none.
  static @Nullable String md5(Sequence sequence) {
    if (sequence.isEmpty()) {
      return null;
    }
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    byte[] part = new byte[PART];
    for (int from = 0; from < sequence.length(); from += PART) {
      int count = Math.min(PART, sequence.length() - from);
      sequence.copy(from, count, part, 0);
      for (int i = 0; i < count; i++) {
        if (part[i] >= 'a' && part[i] <= 'z') {
          part[i] -= 'a' - 'A';
        }
      }
      digest.update(part, 0, count);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
