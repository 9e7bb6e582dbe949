package dev.bdp.formats.pubchem;

import dev.bdp.formats.pubchem.model.RawBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Compares the source text, element by element, with the canonical rendering of what was read.
final class SourceDifferences {
  private final SdfLines source;
  private final SdfText canonical = new SdfText(256);
  private final List<RawBlock> blocks = new ArrayList<>();
  private int elements;

  SourceDifferences(SdfLines source) {
    this.source = source;
  }

  void clear() {
    blocks.clear();
    elements = 0;
  }

  /// Where to render the next element.
  SdfText canonical() {
    canonical.clear();
    return canonical;
  }

  /// The element that was rendered comes from these lines of the source.
  void element(String kind, int from, int to) {
    if (!Arrays.equals(
        source.bytes(), source.start(from), source.start(to), canonical.bytes, 0, canonical.size)) {
      add(kind, 1, source.raw(from, to));
    }
    elements++;
  }

  /// These lines of the source are no element.
  void text(String kind, int from, int to) {
    if (from < to) {
      add(kind, 0, source.raw(from, to));
    }
  }

  List<RawBlock> blocks() {
    return List.copyOf(blocks);
  }

  private void add(String kind, int replaces, String text) {
    RawBlock last = blocks.isEmpty() ? null : blocks.getLast();
    if (last != null && last.kind().equals(kind) && last.at() + last.replaces() == elements) {
      blocks.set(
          blocks.size() - 1,
          new RawBlock(kind, last.at(), last.replaces() + replaces, last.text() + text));
    } else {
      blocks.add(new RawBlock(kind, elements, replaces, text));
    }
  }
}
