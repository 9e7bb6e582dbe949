package dev.bdp.formats.genbank.model;

import java.util.Arrays;

/// Nucleotides, two bits each, with runs of everything that is not `a`, `c`, `g` or `t`: what a
/// chromosome of 300 million bases is held in.
public final class PackedSequence implements Sequence {
  private static final byte[] LETTERS = {'a', 'c', 'g', 't'};

  private final int length;
  private final byte[] bases;
  private final int[] cases;
  private final Runs others;

  /// Runs of one residue.
  ///
  /// @param starts in rising order
  public record Runs(int[] starts, int[] lengths, byte[] residues) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Runs that
          && Arrays.equals(starts, that.starts)
          && Arrays.equals(lengths, that.lengths)
          && Arrays.equals(residues, that.residues);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(starts);
    }
  }

  /// @param bases four to a byte, the first in the highest bits
  /// @param cases where lower case changes to upper case and back, in rising order
  /// @param others what the two bits cannot say
  public PackedSequence(int length, byte[] bases, int[] cases, Runs others) {
    if (bases.length != length / 4 + (length % 4 == 0 ? 0 : 1)) {
      throw new IllegalArgumentException(length + " bases do not fill " + bases.length + " bytes");
    }
    this.length = length;
    this.bases = bases;
    this.cases = cases;
    this.others = others;
  }

  public byte[] bases() {
    return bases;
  }

  public int[] cases() {
    return cases;
  }

  public Runs others() {
    return others;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public void copy(int from, int count, byte[] target, int at) {
    for (int i = 0; i < count; i++) {
      int base = from + i;
      target[at + i] = LETTERS[bases[base >> 2] >> (6 - 2 * (base & 3)) & 3];
    }
    raise(from, from + count, target, at - from);
    replace(from, from + count, target, at - from);
  }

  private void raise(int from, int to, byte[] target, int shift) {
    int next = after(cases, from);
    for (int start = from; start < to; next++) {
      int end = next < cases.length ? Math.min(to, cases[next]) : to;
      if (next % 2 == 1) {
        for (int i = start; i < end; i++) {
          target[i + shift] -= 'a' - 'A';
        }
      }
      start = end;
    }
  }

  private void replace(int from, int to, byte[] target, int shift) {
    for (int run = Math.max(0, after(others.starts, from) - 1);
        run < others.starts.length && others.starts[run] < to;
        run++) {
      int start = Math.max(from, others.starts[run]);
      int end = Math.min(to, others.starts[run] + others.lengths[run]);
      if (start < end) {
        Arrays.fill(target, start + shift, end + shift, others.residues[run]);
      }
    }
  }

  /// The index of the first element above `value`.
  private static int after(int[] rising, int value) {
    int found = Arrays.binarySearch(rising, value);
    return found < 0 ? -found - 1 : found + 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackedSequence that
        && length == that.length
        && Arrays.equals(bases, that.bases)
        && Arrays.equals(cases, that.cases)
        && others.equals(that.others);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bases);
  }
}
