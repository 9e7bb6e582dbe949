package dev.bdp.engine.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// Finds records that are the children of an XML document's root, whatever their names, such as
/// `<PubmedArticle>` in PubMed. Text, comments, CDATA and processing instructions that look like
/// tags do not mislead it.
///
/// The head of the document and what stands between records are the lead of the next record; the
/// root's end tag is the tail. A record ends at the first end tag of its own name, so that a wrong
/// tag inside it does not reach the next one. An end tag without a start, and text where none
/// belongs, come as records, too: a parser refuses them.
public final class ElementScanner implements RecordScanner {
  private static final int LONGEST_NAME = 64;

  /// Where the last byte stood. In tags inside a record, only end tags are told apart.
  private enum State {
    TEXT,
    OPENED,
    START_NAME,
    START_TAG,
    QUOTED,
    END_NAME,
    END_TAG,
    DECLARED,
    DOCTYPE,
    COMMENT,
    CDATA,
    INSTRUCTION
  }

  private final Set<byte[]> roots = new TreeSet<>(Arrays::compare);
  private final byte[] name = new byte[LONGEST_NAME];
  private State state = State.TEXT;
  private int nameLength;
  private byte[] record = new byte[0];
  private boolean inRecord;
  private boolean stray;
  private long position;
  private long start = -1;
  private long lead;
  private byte quote;
  private byte previous;
  private int brackets;
  private int matched;

  /// @param rootNames the names that the root may have
  public ElementScanner(Collection<String> rootNames) {
    rootNames.forEach(root -> roots.add(root.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public int findEnd(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      byte b = bytes[at];
      if (state == State.TEXT && inRecord) {
        while (b != '<' && ++at < to) {
          b = bytes[at];
        }
        if (at == to) {
          break;
        }
      }
      if (isEnd(b, position + at - from)) {
        ended();
        return at + 1;
      }
    }
    position += to - from;
    return -1;
  }

  @Override
  public long leadBytes() {
    return start >= 0 ? start : lead;
  }

  @Override
  public boolean isCut() {
    return start >= 0;
  }

  private void ended() {
    lead = Math.max(0, start);
    start = -1;
    position = 0;
    inRecord = false;
    stray = false;
    state = State.TEXT;
  }

  private boolean isEnd(byte b, long at) {
    switch (state) {
      case TEXT -> text(b, at);
      case OPENED -> opened(b);
      case START_NAME, START_TAG -> {
        return startTag(b);
      }
      case QUOTED -> state = b == quote ? State.START_TAG : State.QUOTED;
      case END_NAME, END_TAG -> {
        return endTag(b);
      }
      case DECLARED -> declared(b);
      case DOCTYPE -> doctype(b);
      case COMMENT -> closing(b, '-', 2);
      case CDATA -> closing(b, ']', 2);
      case INSTRUCTION -> closing(b, '?', 1);
    }
    return false;
  }

  private void text(byte b, long at) {
    if (b == '<') {
      state = State.OPENED;
      nameLength = 0;
    }
    if (start < 0 && (b > ' ' || b < 0) && !isByteOrderMark(b, at)) {
      start = at;
    }
    stray |= !inRecord && b != '<' && start >= 0;
  }

  private static boolean isByteOrderMark(byte b, long at) {
    return at < 3 && b == (byte) (0xEFBBBF >> 8 * (2 - at));
  }

  private void opened(byte b) {
    switch (b) {
      case '/' -> state = State.END_NAME;
      case '?' -> {
        state = State.INSTRUCTION;
        matched = 0;
      }
      case '!' -> state = State.DECLARED;
      default -> {
        boolean tag = !inRecord && isOfName(b);
        state = tag ? State.START_NAME : State.TEXT;
        stray |= !inRecord && !tag;
        previous = 0;
        append(b);
      }
    }
  }

  private boolean startTag(byte b) {
    if (state == State.START_NAME && isOfName(b)) {
      append(b);
      return false;
    }
    state = State.START_TAG;
    if (b == '"' || b == '\'') {
      quote = b;
      state = State.QUOTED;
    } else if (b == '>') {
      state = State.TEXT;
      if (isRoot()) {
        outside();
        return false;
      }
      record = Arrays.copyOf(name, nameLength);
      inRecord = true;
      return previous == '/';
    }
    previous = b;
    return false;
  }

  private boolean endTag(byte b) {
    if (state == State.END_NAME && isOfName(b)) {
      append(b);
      return false;
    }
    state = State.END_TAG;
    if (b != '>') {
      return false;
    }
    state = State.TEXT;
    if (inRecord) {
      return Arrays.equals(record, 0, record.length, name, 0, nameLength);
    }
    if (isRoot()) {
      outside();
      return false;
    }
    return true;
  }

  private void declared(byte b) {
    append(b);
    String text = new String(name, 0, nameLength, StandardCharsets.ISO_8859_1);
    matched = 0;
    if (text.equals("--")) {
      state = State.COMMENT;
    } else if (text.equals("[CDATA[")) {
      state = State.CDATA;
      stray |= !inRecord;
    } else if (!"--".startsWith(text) && !"[CDATA[".startsWith(text)) {
      state = inRecord ? State.TEXT : State.DOCTYPE;
      quote = 0;
      brackets = 0;
    }
  }

  private void doctype(byte b) {
    if (quote != 0) {
      quote = b == quote ? 0 : quote;
      return;
    }
    switch (b) {
      case '"', '\'' -> quote = b;
      case '[' -> brackets++;
      case ']' -> brackets--;
      case '>' -> {
        if (brackets <= 0) {
          state = State.TEXT;
          outside();
        }
      }
      default -> {}
    }
  }

  /// Waits for `>` after `count` times `mark`.
  private void closing(byte b, char mark, int count) {
    if (b == mark) {
      matched++;
    } else if (b == '>' && matched >= count) {
      state = State.TEXT;
      outside();
    } else {
      matched = 0;
    }
  }

  /// What was opened since the last record is none.
  private void outside() {
    if (!inRecord && !stray) {
      start = -1;
    }
  }

  private boolean isRoot() {
    return roots.contains(Arrays.copyOf(name, nameLength));
  }

  private void append(byte b) {
    if (nameLength < LONGEST_NAME) {
      name[nameLength++] = b;
    }
  }

  private static boolean isOfName(byte b) {
    return b > ' ' && b != '>' && b != '/' || b < 0;
  }
}
