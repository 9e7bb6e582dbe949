package dev.bdp.formats.pubchem;

import dev.bdp.formats.pubchem.model.Compound;
import dev.bdp.formats.pubchem.model.RawBlock;
import java.util.Arrays;
import java.util.List;

/// Writes a compound as the SDF record that it was read from, byte for byte.
public final class CompoundWriter {
  private CompoundWriter() {}

  /// The record, from its title to `$$$$`.
  public static byte[] write(Compound compound) {
    SdfText canonical = new SdfText(1 << 14);
    List<RawBlock> raw = compound.rawBlocks();
    if (raw.isEmpty()) {
      CompoundRendering.render(compound, canonical, () -> {});
      return canonical.toBytes();
    }
    ElementEnds ends = new ElementEnds(canonical);
    CompoundRendering.render(compound, canonical, ends);
    return merged(raw, canonical, ends).toBytes();
  }

  private static SdfText merged(List<RawBlock> raw, SdfText canonical, ElementEnds ends) {
    SdfText out = new SdfText(canonical.size + 256);
    int at = 0;
    for (RawBlock block : raw) {
      out.put(canonical.bytes, ends.of(at), ends.of(block.at()));
      out.put(block.text());
      at = block.at() + block.replaces();
    }
    return out.put(canonical.bytes, ends.of(at), canonical.size);
  }

  /// Where the first `n` elements end in the text.
  private static final class ElementEnds implements CompoundRendering.Elements {
    private final SdfText text;
    private int[] ends = new int[256];
    private int count;

    ElementEnds(SdfText text) {
      this.text = text;
    }

    @Override
    public void ended() {
      if (++count == ends.length) {
        ends = Arrays.copyOf(ends, count * 2);
      }
      ends[count] = text.size;
    }

    int of(int elements) {
      return ends[Math.min(elements, count)];
    }
  }
}
