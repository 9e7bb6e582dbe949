package dev.bdp.formats.pubchem;

import dev.bdp.formats.pubchem.model.TagValue;
import java.util.Base64;
import java.util.Optional;

/// Recognizes PubChem's substructure fingerprint in Base64: four bytes that count the keys, then
/// their bits.
final class FingerprintText {
  private FingerprintText() {}

  static Optional<TagValue> find(String text) {
    if (text.length() < 8 || text.length() % 4 != 0) {
      return Optional.empty();
    }
    int padding = text.length() - (text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0);
    for (int i = 0; i < padding; i++) {
      char c = text.charAt(i);
      boolean digit = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (!digit && c != '+' && c != '/') {
        return Optional.empty();
      }
    }
    byte[] head = Base64.getDecoder().decode(text.substring(0, 8).replace("=", "A"));
    int keys =
        (head[0] & 0xff) << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | head[3] & 0xff;
    int bytes = padding * 3 / 4;
    return keys >= 0 && bytes >= 4 && keys <= (bytes - 4) * 8L
        ? Optional.of(new TagValue.Fingerprint(text))
        : Optional.empty();
  }
}
