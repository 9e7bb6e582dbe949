package dev.bdp.formats.genbank;

import dev.bdp.formats.genbank.model.PackedSequence;
import dev.bdp.formats.genbank.model.PlainSequence;
import dev.bdp.formats.genbank.model.Sequence;
import java.util.Arrays;

/// A sequence while it is read. Beyond a number of residues it is packed piece by piece, so that
/// one of 300 million takes 75 MB.
final class Residues {
  /// A sequence that is longer is packed.
  static final int LONGEST_PLAIN = 1 << 24;

  private static final int MOST_EXPECTED = 1 << 29;
  private static final int KEPT_BYTES = 1 << 20;
  private static final boolean[] ALLOWED = allowed();

  private final int longestPlain;
  private byte[] plain = new byte[1 << 12];
  private int size;
  private Packing packing = new Packing(0);
  private int expected;
  private boolean packed;

  Residues() {
    this(LONGEST_PLAIN);
  }

  Residues(int longestPlain) {
    this.longestPlain = longestPlain;
  }

  /// Whether the byte may stand for a residue: a letter, or one of `*-.?`.
  static boolean isResidue(byte b) {
    return b >= 0 && ALLOWED[b];
  }

  private static boolean[] allowed() {
    boolean[] allowed = new boolean[128];
    for (char c = 'a'; c <= 'z'; c++) {
      allowed[c] = true;
      allowed[c - 'a' + 'A'] = true;
    }
    for (char c : "*-.?".toCharArray()) {
      allowed[c] = true;
    }
    return allowed;
  }

  void clear() {
    size = 0;
    packed = false;
    packing = new Packing(0);
    expected = 0;
    if (plain.length > KEPT_BYTES) {
      plain = new byte[1 << 12];
    }
  }

  /// Says how many residues will come, if that is so: then there is room for them, once.
  void expect(long count) {
    expected = Math.clamp(count, 0, MOST_EXPECTED);
  }

  int length() {
    return packed ? packing.length() + size : size;
  }

  void add(byte[] bytes, int from, int to) {
    int count = to - from;
    if (size + count > longestPlain) {
      if (!packed) {
        packed = true;
        packing = new Packing(Math.max(size, expected));
      }
      packing.add(plain, 0, size);
      size = 0;
    }
    if (size + count > plain.length) {
      plain = Arrays.copyOf(plain, Math.max(plain.length * 2, size + count));
    }
    System.arraycopy(bytes, from, plain, size, count);
    size += count;
  }

  /// What was added.
  Sequence sequence() {
    if (packed) {
      packing.add(plain, 0, size);
      size = 0;
      return packing.sequence();
    }
    return size == 0 ? Sequence.NONE : new PlainSequence(Arrays.copyOf(plain, size));
  }

  /// Packs a sequence that is already whole.
  static PackedSequence pack(byte[] residues) {
    Packing packing = new Packing(residues.length);
    packing.add(residues, 0, residues.length);
    return packing.sequence();
  }
}
