package dev.bdp.formats.genbank;

import dev.bdp.formats.genbank.model.PackedSequence;
import java.util.Arrays;

/// Packs residues, two bits each.
final class Packing {
  private static final byte OTHER = 4;
  private static final byte[] CODES = codes();

  private byte[] bases;
  private int length;
  private int[] cases = new int[16];
  private int caseCount;
  private int[] starts = new int[16];
  private int[] lengths = new int[16];
  private byte[] others = new byte[16];
  private int runs;

  /// @param expected about how many residues will come
  Packing(int expected) {
    bases = new byte[packedBytes(expected)];
  }

  private static int packedBytes(int residues) {
    return residues / 4 + (residues % 4 == 0 ? 0 : 1);
  }

  private static byte[] codes() {
    byte[] codes = new byte[256];
    Arrays.fill(codes, OTHER);
    for (int i = 0; i < 4; i++) {
      codes["acgt".charAt(i)] = (byte) i;
      codes["ACGT".charAt(i)] = (byte) i;
    }
    return codes;
  }

  int length() {
    return length;
  }

  void add(byte[] residues, int from, int to) {
    int needed = packedBytes(length + to - from);
    if (needed > bases.length) {
      bases = Arrays.copyOf(bases, Math.max(needed, bases.length + (bases.length >> 1)));
    }
    for (int i = from; i < to; i++) {
      byte residue = residues[i];
      byte code = CODES[residue & 0xff];
      if (code == OTHER) {
        addOther(residue);
        code = 0;
      } else if ((residue & 0x20) == (caseCount & 1) << 5) {
        changeCase();
      }
      bases[length >> 2] |= (byte) (code << 6 - 2 * (length & 3));
      length++;
    }
  }

  private void changeCase() {
    if (caseCount == cases.length) {
      cases = Arrays.copyOf(cases, caseCount * 2);
    }
    cases[caseCount++] = length;
  }

  private void addOther(byte residue) {
    if (runs > 0 && others[runs - 1] == residue && starts[runs - 1] + lengths[runs - 1] == length) {
      lengths[runs - 1]++;
      return;
    }
    if (runs == starts.length) {
      starts = Arrays.copyOf(starts, runs * 2);
      lengths = Arrays.copyOf(lengths, runs * 2);
      others = Arrays.copyOf(others, runs * 2);
    }
    starts[runs] = length;
    lengths[runs] = 1;
    others[runs++] = residue;
  }

  PackedSequence sequence() {
    int size = packedBytes(length);
    byte[] exact = bases.length == size ? bases : Arrays.copyOf(bases, size);
    bases = new byte[0];
    return new PackedSequence(
        length,
        exact,
        Arrays.copyOf(cases, caseCount),
        new PackedSequence.Runs(
            Arrays.copyOf(starts, runs),
            Arrays.copyOf(lengths, runs),
            Arrays.copyOf(others, runs)));
  }
}
