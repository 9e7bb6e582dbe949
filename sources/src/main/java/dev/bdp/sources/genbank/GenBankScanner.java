package dev.bdp.sources.genbank;

import dev.bdp.engine.source.RecordScanner;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Finds records from a line that starts with LOCUS to a line `//`.
///
/// Text before LOCUS is the lead of a record, such as the head of a release file. Where it has
/// keywords of a record it belongs to one that lost its first line, and is left to the parser to
/// refuse.
final class GenBankScanner implements RecordScanner {
  private static final int LONGEST_LINE = 100;
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
  private static final Pattern HEAD =
      Pattern.compile(".*(Genetic Sequence Data Bank|Flat File Release).*");
  private static final Pattern KEYWORD =
      Pattern.compile("(DEFINITION|ACCESSION|VERSION|SOURCE|FEATURES|ORIGIN)( .*)?");

  private final byte[] line = new byte[LONGEST_LINE];
  private int lineLength;
  private long position;
  private long start = -1;
  private long ended;
  private boolean head;
  private boolean strange;

  @Override
  public int findEnd(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (start >= 0 && lineLength > 0 && line[0] != '/') {
        while (at < to && bytes[at] != '\n') {
          at++;
        }
        if (at == to) {
          break;
        }
      }
      byte b = bytes[at];
      if (b != '\n') {
        if (lineLength < LONGEST_LINE) {
          line[lineLength] = b;
        }
        lineLength++;
        continue;
      }
      long next = position + at + 1 - from;
      if (isEnd()) {
        finish();
        return at + 1;
      }
      if (start < 0) {
        look(next - 1 - lineLength);
      }
      lineLength = 0;
    }
    position += to - from;
    return -1;
  }

  private boolean isEnd() {
    if (lineLength < 2 || line[0] != '/' || line[1] != '/') {
      return false;
    }
    for (int i = 2; i < Math.min(lineLength, LONGEST_LINE); i++) {
      if (line[i] != ' ' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /// Looks at a line before the record.
  private void look(long lineStart) {
    String all =
        new String(line, 0, Math.min(lineLength, LONGEST_LINE), StandardCharsets.ISO_8859_1);
    int mark = all.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    String text = all.substring(mark);
    if (text.startsWith("LOCUS") && (text.length() == 5 || text.charAt(5) <= ' ')) {
      start = lineStart + mark;
    } else {
      head |= HEAD.matcher(text).matches();
      strange |= KEYWORD.matcher(text).matches();
    }
  }

  private void finish() {
    ended = strange ? 0 : Math.max(0, start);
    start = -1;
    position = 0;
    lineLength = 0;
    head = false;
    strange = false;
  }

  @Override
  public long leadBytes() {
    boolean over = position == 0 && lineLength == 0 && start < 0;
    return over ? ended : strange ? 0 : Math.max(0, start);
  }

  @Override
  public boolean isCut() {
    return start >= 0 || strange || !head;
  }
}
