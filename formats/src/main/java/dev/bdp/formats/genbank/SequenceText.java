package dev.bdp.formats.genbank;

import dev.bdp.formats.genbank.model.Sequence;
import dev.bdp.formats.genbank.model.SequenceLayout;
import dev.bdp.formats.genbank.model.SequenceLayout.OddLine;
import java.io.IOException;
import java.util.List;

/// Writes the lines of a sequence, holding a bounded part of it.
final class SequenceText {
  private static final int PART = 1 << 14;

  private final Sequence sequence;
  private final byte[] part = new byte[PART];
  private int partFrom;
  private int partTo;

  SequenceText(Sequence sequence) {
    this.sequence = sequence;
  }

  void put(SequenceLayout layout, String lineBreak, TextBuffer out) throws IOException {
    LineNumber number = new LineNumber();
    number.restart(layout.numberWidth());
    List<OddLine> odd = layout.oddLines();
    int nextOdd = 0;
    int done = 0;
    for (long line = 0; ; line++) {
      int count;
      if (nextOdd < odd.size() && odd.get(nextOdd).line() == line) {
        String text = odd.get(nextOdd++).text();
        out.put(text);
        count = residues(text);
      } else if (done < sequence.length()) {
        count = Math.min(layout.perLine(), sequence.length() - done);
        number.put(out);
        out.blanks(layout.gap());
        putGroups(done, count, layout.group(), out);
        out.blanks(layout.blanksAtEnd()).put(lineBreak);
      } else {
        return;
      }
      done += count;
      number.add(count);
      out.handIfMuch();
    }
  }

  private void putGroups(int from, int count, int group, TextBuffer out) {
    int length = Math.min(group, count);
    putResidues(from, length, out);
    for (int at = from + group; at < from + count; at += group) {
      out.put(' ');
      putResidues(at, Math.min(group, from + count - at), out);
    }
  }

  private void putResidues(int from, int count, TextBuffer out) {
    if (from < partFrom || from + count > partTo) {
      load(from, count);
    }
    out.put(part, from - partFrom, from - partFrom + count);
  }

  private void load(int from, int count) {
    int size = Math.min(PART, sequence.length() - from);
    if (size < count) {
      throw new IllegalStateException("A group of " + count + " residues");
    }
    sequence.copy(from, size, part, 0);
    partFrom = from;
    partTo = from + size;
  }

  /// How many residues a line holds that is laid out in its own way.
  static int residues(String line) {
    int count = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      count += c < 128 && Residues.isResidue((byte) c) ? 1 : 0;
    }
    return count;
  }
}
