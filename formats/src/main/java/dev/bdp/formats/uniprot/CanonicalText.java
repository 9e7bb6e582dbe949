package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.Layout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The canonical rendering of an entry, with the borders of its blocks.
final class CanonicalText {
  /// The rendering so far.
  final FlatText out;

  /// The text of the line under construction, before it is wrapped.
  final FlatText text = new FlatText(512);

  private Layout layout = Layout.QUALIFIERS;
  private @Nullable SourceBlocks source;
  private boolean flat;
  private int[] keys = new int[64];
  private int[] ends = new int[64];
  private boolean[] taken = new boolean[64];
  private int blocks;

  CanonicalText() {
    this(1 << 14);
  }

  CanonicalText(int capacity) {
    out = new FlatText(capacity);
  }

  CanonicalText start(Layout layout) {
    return start(layout, null);
  }

  /// Starts a rendering that leaves out what the source is known to have just so.
  CanonicalText start(Layout layout, @Nullable SourceBlocks source) {
    this.layout = layout;
    this.source = source;
    flat = false;
    blocks = 0;
    out.clear();
    text.clear();
    return this;
  }

  /// Starts a rendering without lines: what would be lines is separated by blanks.
  CanonicalText startFlat() {
    start(Layout.QUALIFIERS);
    flat = true;
    return this;
  }

  boolean columns() {
    return layout == Layout.COLUMNS;
  }

  /// The width of most lines.
  int width() {
    return columns() ? 75 : 80;
  }

  /// How running text is broken.
  LineWrap words() {
    return columns() ? LineWrap.BLANK_OR_ANY_DASH : LineWrap.BLANK_OR_DASH;
  }

  /// Ends the line under construction: breaks it and puts it after its prefixes.
  void wrap(LineWrap wrap, String first, String next, int width) {
    if (flat) {
      if (out.size > 0) {
        out.put(' ');
      }
      out.put(text.bytes, 0, text.size);
    } else {
      wrap.lines(out, text.bytes, 0, text.size, first, next, width);
    }
    text.clear();
  }

  void wrap(LineWrap wrap, String first, String next) {
    wrap(wrap, first, next, width());
  }

  void wrap(LineWrap wrap, String prefix) {
    wrap(wrap, prefix, prefix, width());
  }

  /// Takes a block over from the source, where it is known to be what would be rendered; false when
  /// it has to be rendered.
  boolean takes(int key) {
    if (source == null || !source.isExact(key, layout)) {
      return false;
    }
    add(key, true);
    return true;
  }

  boolean takes(BlockKind kind) {
    return takes(kind.key(0));
  }

  void close(BlockKind kind) {
    close(kind.key(0));
  }

  /// Ends a block; a block without text is none.
  void close(int key) {
    if (out.size > (blocks == 0 ? 0 : ends[blocks - 1])) {
      add(key, false);
    }
  }

  private void add(int key, boolean isTaken) {
    if (blocks == keys.length) {
      keys = Arrays.copyOf(keys, blocks * 2);
      ends = Arrays.copyOf(ends, blocks * 2);
      taken = Arrays.copyOf(taken, blocks * 2);
    }
    keys[blocks] = key;
    taken[blocks] = isTaken;
    ends[blocks++] = out.size;
  }

  Layout layout() {
    return layout;
  }

  /// Whether the block was taken over from the source and has no text here.
  boolean isTaken(int block) {
    return taken[block];
  }

  int blocks() {
    return blocks;
  }

  int key(int block) {
    return keys[block];
  }

  int start(int block) {
    return block == 0 ? 0 : ends[block - 1];
  }

  int end(int block) {
    return ends[block];
  }

  /// The first block at or after `from` with that key, or -1; keys ascend.
  int find(int key, int from) {
    if (from < blocks && keys[from] == key) {
      return from;
    }
    int found = Arrays.binarySearch(keys, from, blocks, key);
    return found < 0 ? -1 : found;
  }
}
