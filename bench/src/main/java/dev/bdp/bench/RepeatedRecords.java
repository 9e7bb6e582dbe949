package dev.bdp.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of records, over and over, each time with identifiers of their own.
final class RepeatedRecords extends InputStream {
  /// What names a record, by its type; the first group stays, the second is the identifier.
  private static final Map<String, Pattern> NAMES =
      Map.of(
          "genome", Pattern.compile("(?m)^(LOCUS {7}|ACCESSION {3}|VERSION {5})([A-Z]+_?[0-9]+)"),
          "paper", Pattern.compile("(<PMID Version=\"1\">)([0-9]+)"),
          "compound", Pattern.compile("(^|<PUBCHEM_COMPOUND_CID>\n)([0-9]+)"));

  private final List<String> records;
  private final Pattern name;
  private final boolean numbers;
  private final int namesARecord;
  private byte[] text = new byte[0];
  private int at;
  private long left;
  private int given;

  /// @param sizeBytes about how much there is of it
  RepeatedRecords(List<String> records, String recordType, long sizeBytes) {
    this.records = records;
    this.name = Objects.requireNonNull(NAMES.get(recordType), recordType);
    this.numbers = !recordType.equals("genome");
    this.namesARecord = recordType.equals("paper") ? 1 : 3;
    this.left = sizeBytes;
  }

  /// How many records were given.
  int given() {
    return given;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (at == text.length) {
      if (left <= 0) {
        return -1;
      }
      text = next().getBytes(StandardCharsets.UTF_8);
      at = 0;
      left -= text.length;
    }
    int count = Math.min(length, text.length - at);
    System.arraycopy(text, at, target, offset, count);
    at += count;
    return count;
  }

  private String next() {
    String record = records.get(given % records.size());
    given++;
    String identifier = (numbers ? "" : "ZZ") + (10_000_000 + given);
    StringBuilder renamed = new StringBuilder();
    Matcher names = name.matcher(record);
    for (int i = 0; i < namesARecord && names.find(); i++) {
      names.appendReplacement(renamed, "$1" + identifier);
    }
    return names.appendTail(renamed).toString();
  }
}
