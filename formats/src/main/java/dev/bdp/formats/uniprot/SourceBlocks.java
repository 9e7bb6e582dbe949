package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.Layout;
import dev.bdp.formats.uniprot.model.RawBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The blocks of the source text in source order, and how they differ from the canonical rendering.
final class SourceBlocks {
  /// The key of a block that the rendering has no place for.
  static final int NO_PLACE = -1;

  private int[] keys = new int[256];
  private int[] lines = new int[256];
  private @Nullable KnownBlock[] known = new @Nullable KnownBlock[256];
  private int count;
  private int next;

  void clear() {
    count = 0;
    next = 0;
  }

  /// Adds the block that starts at a line.
  ///
  /// @param block what is known of its text, if that came before
  void add(int key, int line, @Nullable KnownBlock block) {
    if (count + 1 >= keys.length) {
      keys = Arrays.copyOf(keys, keys.length * 2);
      lines = Arrays.copyOf(lines, lines.length * 2);
      known = Arrays.copyOf(known, known.length * 2);
    }
    known[count] = block;
    keys[count] = key;
    lines[count++] = line;
    lines[count] = line;
  }

  /// Whether the source has the block with the very text that it is rendered to. To be asked in the
  /// order of keys; a block out of that order is not found.
  boolean isExact(int key, Layout layout) {
    while (next < count && keys[next] < key) {
      next++;
    }
    KnownBlock block = next < count && keys[next] == key ? known[next] : null;
    return block != null && block.isExact(layout);
  }

  /// What must be put into the canonical text, and taken out of it, to get the source text.
  List<RawBlock> differences(SourceLines source, CanonicalText canonical) {
    lines[count] = source.count();
    next = 0;
    List<RawBlock> raw = new ArrayList<>(0);
    int at = 0;
    for (int i = 0; i < count; i++) {
      int from = lines[i];
      int to = lines[i + 1];
      int block = keys[i] == NO_PLACE ? -1 : canonical.find(keys[i], at);
      if (block < 0) {
        raw.add(new RawBlock(lineType(source, from), at, 0, source.raw(from, to)));
        continue;
      }
      for (; at < block; at++) {
        raw.add(new RawBlock(lineType(canonical, at), at, 1, ""));
      }
      boolean equal = canonical.isTaken(block) || equal(source, from, to, canonical, block);
      KnownBlock before = known[i];
      if (before != null) {
        before.compared(canonical.layout(), equal);
      }
      if (!equal) {
        raw.add(new RawBlock(lineType(source, from), at, 1, source.raw(from, to)));
      }
      at = block + 1;
    }
    for (; at < canonical.blocks(); at++) {
      raw.add(new RawBlock(lineType(canonical, at), at, 1, ""));
    }
    return List.copyOf(raw);
  }

  private static boolean equal(
      SourceLines source, int from, int to, CanonicalText canonical, int block) {
    return Arrays.equals(
        source.bytes(),
        source.start(from),
        source.start(to),
        canonical.out.bytes,
        canonical.start(block),
        canonical.end(block));
  }

  private static String lineType(SourceLines source, int line) {
    if (source.startsWith(line, "CC   -!- ")) {
      String topic = source.content(line, 9);
      int colon = topic.indexOf(':');
      return "CC " + (colon < 0 ? "" : topic.substring(0, colon));
    }
    return LineCode.text(source.code(line));
  }

  private static String lineType(CanonicalText canonical, int block) {
    int start = canonical.start(block);
    return canonical.isTaken(block) ? "??" : canonical.out.text(start, start + 2);
  }
}
