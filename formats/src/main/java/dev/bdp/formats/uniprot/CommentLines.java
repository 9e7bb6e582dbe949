package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.Comment;
import dev.bdp.formats.uniprot.model.FreeText;

/// The lines of one CC topic block.
final class CommentLines {
  private static final String FIRST = "CC   -!- ";
  private static final String NEXT = "CC       ";

  private CommentLines() {}

  static Comment read(SourceLines lines, int from, int to, Evidences evidences) {
    String text = lines.joined(from, to, FIRST.length());
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new FreeText(text, "", evidences.readSentences(""));
    }
    String topic = evidences.shared().of(text, 0, colon);
    int start = Math.min(text.length(), colon + 2);
    int close =
        text.startsWith("[", start) && !topic.equals("INTERACTION")
            ? text.indexOf("]: ", start)
            : -1;
    if (close < 0) {
      return CommentText.read(topic, "", text.substring(start), evidences);
    }
    return CommentText.read(
        topic, text.substring(start + 1, close), text.substring(close + 3), evidences);
  }

  static void write(Comment comment, CanonicalText canonical) {
    FlatText text = canonical.text;
    boolean ownLines = CommentText.startsOnItsOwnLine(comment);
    text.put(comment.topic()).put(ownLines ? ":" : ": ");
    if (!comment.molecule().isEmpty()) {
      text.put(ownLines ? " [" : "[").put(comment.molecule()).put(ownLines ? "]:" : "]: ");
    }
    if (ownLines) {
      canonical.wrap(canonical.words(), FIRST, NEXT);
      CommentText.write(comment, canonical, NEXT);
    } else {
      CommentText.write(comment, canonical, FIRST);
    }
  }
}
