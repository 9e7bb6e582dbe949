package dev.bdp.sources.pubchem;

import dev.bdp.engine.record.Md5;
import java.nio.charset.StandardCharsets;

/// The time in the second line of a record, ten digits `MMDDYYHHmm` in the columns 11 to 20: when
/// the record was written to a file. Every full dump has another in all of its records.
///
/// Source: the CTfile formats of MDL, "Header block".
final class DumpTime {
  private static final int FROM = 10;
  private static final int TO = 20;
  private static final byte[] ZEROS = "0000000000".getBytes(StandardCharsets.US_ASCII);

  private DumpTime() {}

  /// MD5 of the text with zeros for the time; of the text itself where there is no time.
  static String md5Without(byte[] text) {
    int line = 0;
    while (line < text.length && text[line] != '\n') {
      line++;
    }
    line++;
    for (int i = line; i < line + TO; i++) {
      if (i >= text.length
          || text[i] < ' '
          || i >= line + FROM && (text[i] < '0' || text[i] > '9')) {
        return Md5.hex(text);
      }
    }
    Md5.Output lasting = new Md5.Output();
    lasting.write(text, 0, line + FROM);
    lasting.write(ZEROS, 0, ZEROS.length);
    lasting.write(text, line + TO, text.length - line - TO);
    return lasting.hex();
  }
}
