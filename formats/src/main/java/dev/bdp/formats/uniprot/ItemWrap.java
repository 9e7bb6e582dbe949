package dev.bdp.formats.uniprot;

/// Puts items one after the other, each on the line before it where it fits, else on a line of its
/// own; an item longer than a line is broken.
final class ItemWrap {
  private final CanonicalText canonical;
  private final LineWrap within;
  private final String prefix;
  private final int width;
  private int lineStart = -1;

  ItemWrap(CanonicalText canonical, LineWrap within, String prefix, int width) {
    this.canonical = canonical;
    this.within = within;
    this.prefix = prefix;
    this.width = width;
  }

  /// Ends the item under construction.
  void item() {
    FlatText out = canonical.out;
    FlatText item = canonical.text;
    if (lineStart >= 0) {
      if (out.size - lineStart + 1 + item.size <= width) {
        out.put(' ').put(item.bytes, 0, item.size);
        item.clear();
        return;
      }
      out.put('\n');
    }
    lineStart = out.size;
    canonical.wrap(within, prefix, prefix, width);
    out.size--;
    for (int i = out.size; i > lineStart; i--) {
      if (out.bytes[i - 1] == '\n') {
        lineStart = i;
      }
    }
  }

  /// Ends the last line.
  void end() {
    if (lineStart >= 0) {
      canonical.out.put('\n');
    }
  }
}
