package dev.bdp.app.cli.work;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Bytes per second as users write them: `800`, `500k`, `20M`, `1G`, by thousands.
final class RateText implements ITypeConverter<Long> {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})([kMG]?)");

  @Override
  public Long convert(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException("'" + text + "' is not a rate such as 500k or 20M");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "k" -> number * 1_000;
      case "M" -> number * 1_000_000;
      case "G" -> number * 1_000_000_000;
      default -> number;
    };
  }
}
