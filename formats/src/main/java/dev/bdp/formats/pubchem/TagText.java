package dev.bdp.formats.pubchem;

import dev.bdp.formats.pubchem.model.TagType;
import dev.bdp.formats.pubchem.model.TagValue;
import dev.bdp.formats.pubchem.model.TagValue.BondCode;
import dev.bdp.formats.pubchem.model.TagValue.Feature;
import dev.bdp.formats.pubchem.model.TagValue.PartialCharge;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The text of a tag's value, lines joined by `\n`, and the value that it stands for.
final class TagText {
  private TagText() {}

  /// The value; a [TagValue.Text] when the text is not exactly what [#write] gives for the type.
  static TagValue read(TagType type, String text) {
    return find(type, text).orElseGet(() -> new TagValue.Text(text));
  }

  private static Optional<TagValue> find(TagType type, String text) {
    return switch (type) {
      case TEXT -> Optional.empty();
      case WHOLE_NUMBER ->
          PlainNumber.isWhole(text)
              ? Optional.of(new TagValue.WholeNumber(Long.parseLong(text)))
              : Optional.empty();
      case DECIMAL_NUMBER ->
          PlainNumber.is(text)
              ? Optional.of(new TagValue.DecimalNumber(new BigDecimal(text)))
              : Optional.empty();
      case FINGERPRINT -> FingerprintText.find(text);
      case WHOLE_NUMBERS ->
          ValueLines.find(text, line -> PlainNumber.isWhole(line) ? Long.valueOf(line) : null)
              .map(TagValue.WholeNumbers::new);
      case DECIMAL_NUMBERS ->
          ValueLines.find(text, line -> PlainNumber.is(line) ? new BigDecimal(line) : null)
              .map(TagValue.DecimalNumbers::new);
      case BOND_CODES -> ValueLines.find(text, ValueLines::bondCode).map(TagValue.BondCodes::new);
      case PARTIAL_CHARGES ->
          ValueLines.findCounted(text, ValueLines::partialCharge).map(TagValue.PartialCharges::new);
      case FEATURES ->
          ValueLines.findCounted(text, ValueLines::feature).map(TagValue.Features::new);
    };
  }

  static String write(TagValue value) {
    return switch (value) {
      case TagValue.Text(String text) -> text;
      case TagValue.WholeNumber(long number) -> Long.toString(number);
      case TagValue.DecimalNumber(BigDecimal number) -> number.toPlainString();
      case TagValue.Fingerprint(String base64) -> base64;
      case TagValue.WholeNumbers(List<Long> numbers) -> ValueLines.write(numbers, String::valueOf);
      case TagValue.DecimalNumbers(List<BigDecimal> numbers) ->
          ValueLines.write(numbers, BigDecimal::toPlainString);
      case TagValue.BondCodes(List<BondCode> codes) -> ValueLines.write(codes, ValueLines::text);
      case TagValue.PartialCharges(List<PartialCharge> charges) ->
          ValueLines.writeCounted(charges, ValueLines::text);
      case TagValue.Features(List<Feature> features) ->
          ValueLines.writeCounted(features, ValueLines::text);
    };
  }
}
