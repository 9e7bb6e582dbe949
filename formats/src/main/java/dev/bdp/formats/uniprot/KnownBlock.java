package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.Layout;
import java.util.Arrays;

/// Source lines that came before, what was read from them, and whether that renders to the same
/// bytes.
final class KnownBlock {
  private static final byte NOT_COMPARED = 0;
  private static final byte EXACT = 1;
  private static final byte OTHER = 2;

  private final BlockKind kind;
  private final byte[] text;
  private final Object value;
  private final byte[] renderings = new byte[Layout.values().length];

  KnownBlock(BlockKind kind, byte[] text, Object value) {
    this.kind = kind;
    this.text = text;
    this.value = value;
  }

  Object value() {
    return value;
  }

  boolean is(BlockKind other, byte[] bytes, int from, int to) {
    return kind == other && Arrays.equals(text, 0, text.length, bytes, from, to);
  }

  /// Whether the rendering in a layout was compared with the text and is the same.
  boolean isExact(Layout layout) {
    return renderings[layout.ordinal()] == EXACT;
  }

  void compared(Layout layout, boolean equal) {
    if (renderings[layout.ordinal()] == NOT_COMPARED) {
      renderings[layout.ordinal()] = equal ? EXACT : OTHER;
    }
  }
}
