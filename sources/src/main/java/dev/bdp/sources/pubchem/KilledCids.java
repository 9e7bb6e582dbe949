package dev.bdp.sources.pubchem;

import dev.bdp.engine.record.Parsed;
import dev.bdp.engine.record.RecordRemovals;
import dev.bdp.engine.record.RejectedRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The file `killed-CIDs`: the identifiers of withdrawn compounds, one a line.
final class KilledCids {
  private static final String NAME = "killed-CIDs";

  private KilledCids() {}

  /// Whether a file is such a list; its name may have a date before and `.gz` behind.
  static boolean is(String fileName) {
    return fileName.contains(NAME);
  }

  static Parsed parse(byte[] text) {
    String line = new String(text, StandardCharsets.US_ASCII).strip();
    return line.matches("[1-9][0-9]{0,17}")
        ? new RecordRemovals(List.of(line))
        : new RejectedRecord(
            "Cannot read a line of %s: it is not a CID but \"%s\" (line 1, byte 0)."
                .formatted(NAME, line.substring(0, Math.min(80, line.length()))));
  }
}
