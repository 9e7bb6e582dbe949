package dev.bdp.formats.pubchem.model;

/// The types that values of tags have.
public enum TagType {
  /// [TagValue.WholeNumber]
  WHOLE_NUMBER,
  /// [TagValue.DecimalNumber]
  DECIMAL_NUMBER,
  /// [TagValue.Text]
  TEXT,
  /// [TagValue.Fingerprint]
  FINGERPRINT,
  /// [TagValue.WholeNumbers]
  WHOLE_NUMBERS,
  /// [TagValue.DecimalNumbers]
  DECIMAL_NUMBERS,
  /// [TagValue.BondCodes]
  BOND_CODES,
  /// [TagValue.PartialCharges]
  PARTIAL_CHARGES,
  /// [TagValue.Features]
  FEATURES
}
