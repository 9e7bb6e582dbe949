package dev.bdp.formats.genbank.model;

import java.util.Arrays;

/// Residues, a byte each.
public final class PlainSequence implements Sequence {
  private final byte[] residues;

  /// Takes the array as its own.
  public PlainSequence(byte[] residues) {
    this.residues = residues;
  }

  /// The array itself, for writing it out.
  public byte[] residues() {
    return residues;
  }

  @Override
  public int length() {
    return residues.length;
  }

  @Override
  public void copy(int from, int count, byte[] target, int at) {
    System.arraycopy(residues, from, target, at, count);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlainSequence that && Arrays.equals(residues, that.residues);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(residues);
  }
}
