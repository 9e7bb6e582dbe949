package dev.bdp.formats.genbank;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.genbank.model.Sequence;
import dev.bdp.formats.genbank.model.SequenceLayout;
import dev.bdp.formats.genbank.model.SequenceLayout.OddLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a sequence. The first line with residues tells the layout; a line that is
/// laid out otherwise is kept as it stands.
final class OriginReader {
  private final Lines lines;
  private final Residues residues;
  private final LineNumber expected = new LineNumber();
  private final List<OddLine> odd = new ArrayList<>();
  private SequenceLayout layout = SequenceLayout.USUAL;
  private boolean layoutSeen;
  private long number;
  private boolean ended;
  private @Nullable OddLine shortLine;
  private int shortAt;

  OriginReader(Lines lines, Residues residues) {
    this.lines = lines;
    this.residues = residues;
  }

  /// Reads to the next keyword or the end of the record.
  ///
  /// @throws MalformedRecordException when a line holds something that is no residue
  SequenceLayout read() throws MalformedRecordException {
    odd.clear();
    layout = SequenceLayout.USUAL;
    layoutSeen = false;
    ended = false;
    shortLine = null;
    expected.restart(layout.numberWidth());
    lines.pass(true);
    for (number = 0; lines.isThere() && !endsSequence(); number++) {
      if (!layoutSeen) {
        detect();
      }
      readLine();
      lines.advance();
    }
    lines.pass(false);
    return new SequenceLayout(
        layout.numberWidth(),
        layout.gap(),
        layout.group(),
        layout.perLine(),
        layout.blanksAtEnd(),
        odd);
  }

  Sequence sequence() {
    return residues.sequence();
  }

  private boolean endsSequence() {
    int first = lines.at(0);
    return first == '/' || first >= 'A' && first <= 'Z' && !isResidues(lines.start());
  }

  private boolean isResidues(int from) {
    int at = from;
    while (at < lines.end() && Residues.isResidue(lines.bytes()[at])) {
      at++;
    }
    return at == lines.end() && at - from > "ACCESSION".length();
  }

  private void detect() {
    boolean last = isLast();
    byte[] bytes = lines.bytes();
    int at = skip(lines.start(), true, false);
    int numberEnd = skip(at, false, true);
    int first = skip(numberEnd, true, false);
    if (first == lines.end() || numberEnd == at) {
      return;
    }
    int end = lines.end();
    while (bytes[end - 1] == ' ') {
      end--;
    }
    int groupEnd = first;
    int count = 0;
    for (int i = first; i < end; i++) {
      count += Residues.isResidue(bytes[i]) ? 1 : 0;
      groupEnd = groupEnd == i && Residues.isResidue(bytes[i]) ? i + 1 : groupEnd;
    }
    boolean single = groupEnd == end;
    layout =
        new SequenceLayout(
            numberEnd - lines.start(),
            first - numberEnd,
            single ? Math.max(SequenceLayout.USUAL.group(), groupEnd - first) : groupEnd - first,
            last ? Math.max(SequenceLayout.USUAL.perLine(), count) : count,
            lines.end() - end,
            List.of());
    expected.restart(layout.numberWidth());
    layoutSeen = true;
  }

  private boolean isLast() {
    int next = lines.peek();
    return next != ' ' && (next < '0' || next > '9');
  }

  private int skip(int from, boolean blanks, boolean digits) {
    int at = from;
    while (at < lines.end()
        && (blanks && lines.bytes()[at] == ' '
            || digits && lines.bytes()[at] >= '0' && lines.bytes()[at] <= '9')) {
      at++;
    }
    return at;
  }

  private void readLine() throws MalformedRecordException {
    if (layoutSeen && !ended && lines.isBroken() && expected.isAt(lines)) {
      int read = readGroups();
      if (read > 0) {
        expected.add(read);
        if (read < layout.perLine()) {
          ended = true;
          shortLine = line();
          shortAt = odd.size();
        }
        return;
      }
    }
    OddLine here = line();
    int read = readOdd();
    if (read > 0 && shortLine != null) {
      odd.add(shortAt, shortLine);
      shortLine = null;
    }
    odd.add(here);
    expected.add(read);
  }

  private OddLine line() {
    return new OddLine(number, lines.text(lines.start(), lines.next()));
  }

  /// Adds the residues of a line that is laid out as expected, and returns how many there are; 0
  /// for another line.
  private int readGroups() {
    byte[] bytes = lines.bytes();
    int first = lines.start() + layout.numberWidth();
    for (int i = 0; i < layout.gap(); i++) {
      if (first == lines.end() || bytes[first++] != ' ') {
        return 0;
      }
    }
    int end = lines.end() - layout.blanksAtEnd();
    for (int i = Math.max(first, end); i < lines.end(); i++) {
      if (bytes[i] != ' ') {
        return 0;
      }
    }
    int group = layout.group();
    int length = end - first;
    int rest = length % (group + 1);
    int count = length / (group + 1) * group + rest;
    return length <= 0 || rest == 0 || count > layout.perLine() ? 0 : addGroups(first, end, count);
  }

  private int addGroups(int first, int end, int count) {
    byte[] bytes = lines.bytes();
    int group = layout.group();
    for (int from = first; from < end; from += group + 1) {
      int to = Math.min(from + group, end);
      for (int i = from; i < to; i++) {
        if (!Residues.isResidue(bytes[i])) {
          return 0;
        }
      }
      if (to < end && bytes[to] != ' ') {
        return 0;
      }
    }
    for (int from = first; from < end; from += group + 1) {
      residues.add(bytes, from, Math.min(from + group, end));
    }
    return count;
  }

  private int readOdd() throws MalformedRecordException {
    byte[] bytes = lines.bytes();
    int count = 0;
    for (int i = skip(skip(lines.start(), true, false), false, true); i < lines.end(); i++) {
      if (Residues.isResidue(bytes[i])) {
        residues.add(bytes, i, i + 1);
        count++;
      } else if (bytes[i] != ' ' && bytes[i] != '\r' && bytes[i] != '\t') {
        throw lines.malformed(
            "byte 0x%02X is no residue".formatted(bytes[i] & 0xff), lines.number(), i);
      }
    }
    return count;
  }
}
