package dev.bdp.formats.pubchem.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// One compound of PubChem: everything its SDF record says, and what is needed to write that text
/// again byte for byte.
///
/// Read it with `CompoundReader`; write it with `CompoundWriter` (SDF), `CompoundRecordJson`
/// (compact JSON) or `CompoundJson` (published JSON).
///
/// @param header the lines before the counts line
/// @param structure the connection table; [Structure#NONE] where it is of version 3000, which is
///   kept as a raw block
/// @param tags values by the tag's full name, `PUBCHEM_…`, in source order; tags that [Tag] does
///   not know are texts
/// @param rawBlocks source text that the canonical rendering does not reproduce
public record Compound(
    Header header, Structure structure, Map<String, TagValue> tags, List<RawBlock> rawBlocks) {

  /// The compound's identifier.
  public long cid() {
    return wholeNumber(Tag.COMPOUND_CID)
        .orElseThrow(() -> new IllegalStateException("A compound has a CID"));
  }

  /// The text of a tag of type [TagType#TEXT].
  public Optional<String> text(Tag tag) {
    return tags.get(tag.key()) instanceof TagValue.Text(String value)
        ? Optional.of(value)
        : Optional.empty();
  }

  /// The number of a tag of type [TagType#WHOLE_NUMBER]; empty too when its value is no such
  /// number.
  public OptionalLong wholeNumber(Tag tag) {
    return tags.get(tag.key()) instanceof TagValue.WholeNumber(long value)
        ? OptionalLong.of(value)
        : OptionalLong.empty();
  }

  /// The number of a tag of type [TagType#DECIMAL_NUMBER]; empty too when its value is no such
  /// number.
  public Optional<BigDecimal> decimalNumber(Tag tag) {
    return tags.get(tag.key()) instanceof TagValue.DecimalNumber(BigDecimal value)
        ? Optional.of(value)
        : Optional.empty();
  }

  /// SMILES with isotopes and stereochemistry.
  public Optional<String> smiles() {
    return firstText(Tag.SMILES, Tag.OPENEYE_ISO_SMILES);
  }

  /// SMILES without isotopes and stereochemistry.
  public Optional<String> connectivitySmiles() {
    return firstText(Tag.CONNECTIVITY_SMILES, Tag.OPENEYE_CAN_SMILES);
  }

  public Optional<String> inchi() {
    return firstText(Tag.IUPAC_INCHI, Tag.NIST_INCHI);
  }

  public Optional<String> inchiKey() {
    return firstText(Tag.IUPAC_INCHIKEY, Tag.NIST_INCHIKEY);
  }

  /// The octanol-water partition coefficient by whichever method there is.
  public Optional<BigDecimal> xlogp() {
    return decimalNumber(Tag.XLOGP3).or(() -> decimalNumber(Tag.XLOGP3_AA));
  }

  private Optional<String> firstText(Tag... candidates) {
    return Stream.of(candidates).flatMap(tag -> text(tag).stream()).findFirst();
  }
}
