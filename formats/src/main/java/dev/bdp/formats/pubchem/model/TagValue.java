package dev.bdp.formats.pubchem.model;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;

/// The value of a tag, typed. A value that is not of its tag's type is a [Text].
public sealed interface TagValue {
  record WholeNumber(long value) implements TagValue {}

  /// @param value with the decimals that the source gives
  record DecimalNumber(BigDecimal value) implements TagValue {}

  /// @param value several lines are joined by `\n`
  record Text(String value) implements TagValue {}

  /// The 881 substructure keys of PubChem.
  ///
  /// @param base64 four bytes, the number of keys, and the bits
  record Fingerprint(String base64) implements TagValue {

    /// The substructures that the compound has, counted from 0. Source: PubChem Substructure
    /// Fingerprint Description.
    public BitSet bits() {
      byte[] bytes = Base64.getDecoder().decode(base64);
      int count =
          (bytes[0] & 0xff) << 24
              | (bytes[1] & 0xff) << 16
              | (bytes[2] & 0xff) << 8
              | bytes[3] & 0xff;
      BitSet bits = new BitSet(count);
      for (int i = 0; i < count; i++) {
        bits.set(i, (bytes[4 + i / 8] >> 7 - i % 8 & 1) == 1);
      }
      return bits;
    }
  }

  /// One number a line.
  record WholeNumbers(List<Long> values) implements TagValue {}

  /// One number a line.
  record DecimalNumbers(List<BigDecimal> values) implements TagValue {}

  record BondCodes(List<BondCode> values) implements TagValue {}

  record PartialCharges(List<PartialCharge> values) implements TagValue {}

  record Features(List<Feature> values) implements TagValue {}

  /// A bond that the connection table cannot tell: as an annotation 5 wedge up, 6 wedge down, 8
  /// aromatic, …; as a bond type 5 dative, 6 complex, 7 ionic.
  record BondCode(int first, int second, int code) {}

  record PartialCharge(int atom, BigDecimal charge) {}

  /// A place that a receptor may bind.
  ///
  /// @param type `acceptor`, `donor`, `cation`, `anion`, `hydrophobe`, `rings`
  record Feature(String type, List<Integer> atoms) {}
}
