package dev.bdp.engine.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Does to a text what disks, proxies and careless editors do.
final class Damage {
  private Damage() {}

  /// The text with one to three damages: bytes changed, added or lost, the end cut off, lines lost,
  /// repeated, moved or cut.
  static byte[] of(byte[] source, Random random) {
    StringBuilder text = new StringBuilder(new String(source, ISO_8859_1));
    for (int i = 1 + random.nextInt(3); i > 0 && !text.isEmpty(); i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(8)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
        case 2 -> text.setLength(at);
        case 3 -> text.deleteCharAt(at);
        case 4 -> text.insert(at, (char) random.nextInt(128));
        default -> lines(text, random);
      }
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  private static void lines(StringBuilder text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.toString().split("(?<=\n)")));
    int one = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.add(one, lines.get(other));
      case 1 -> lines.remove(one);
      case 2 -> lines.add(other, lines.remove(one));
      default ->
          lines.set(one, lines.get(one).substring(0, random.nextInt(lines.get(one).length())));
    }
    text.setLength(0);
    lines.forEach(text::append);
  }
}
