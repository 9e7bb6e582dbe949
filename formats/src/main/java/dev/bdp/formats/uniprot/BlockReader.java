package dev.bdp.formats.uniprot;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.model.Comment;
import dev.bdp.formats.uniprot.model.CrossReference;
import dev.bdp.formats.uniprot.model.Layout;
import org.jspecify.annotations.Nullable;

/// Divides the lines of an entry into blocks and reads each into its part of the draft.
final class BlockReader {
  private final SourceLines lines;
  private final SourceBlocks blocks;
  private final SharedStrings shared = new SharedStrings();
  private final Evidences evidences = new Evidences(shared);
  private final KnownBlocks known;
  private final ReferenceReader references = new ReferenceReader(evidences);
  private final FlatText scratch = new FlatText(4096);
  private EntryDraft draft = new EntryDraft();
  private int seen;
  private int residuesFrom;
  private int residuesTo;
  private Layout layout = Layout.QUALIFIERS;
  private boolean layoutSeen;

  BlockReader(SourceLines lines, SourceBlocks blocks, KnownBlocks known) {
    this.lines = lines;
    this.blocks = blocks;
    this.known = known;
  }

  /// The layout that features or rules showed.
  Layout layout() {
    return layout;
  }

  /// Whether any line showed the layout.
  boolean isLayoutSeen() {
    return layoutSeen;
  }

  EntryDraft read() throws MalformedRecordException {
    draft = new EntryDraft();
    references.start(draft.references);
    seen = 0;
    residuesFrom = 0;
    residuesTo = 0;
    layout = Layout.QUALIFIERS;
    layoutSeen = false;
    if (lines.count() == 0 || lines.code(0) != LineCode.ID) {
      throw lines.malformed("it does not start with an ID line", 0);
    }
    int sequenceLine = -1;
    for (int line = 0; line < lines.count(); ) {
      int code = lines.code(line);
      int next = end(line, code);
      if (code == LineCode.SQ && sequenceLine < 0) {
        sequenceLine = line;
      }
      if (code == LineCode.END && next < lines.count()) {
        throw lines.malformed("there is text after \"//\"", next);
      }
      if (code == LineCode.ID && line > 0) {
        throw lines.malformed("another ID line comes before \"//\"", line);
      }
      read(code, line, next);
      line = next;
    }
    references.end();
    check(sequenceLine);
    return draft;
  }

  private void check(int sequenceLine) throws MalformedRecordException {
    if ((seen & 1 << BlockKind.END.ordinal()) == 0) {
      throw lines.malformed("no line \"//\" ends it", lines.count() - 1);
    }
    if (draft.accessions.isEmpty() || draft.accessions.getFirst().isEmpty()) {
      throw lines.malformed("it has no AC line", 0);
    }
    if (draft.name.isEmpty()) {
      throw lines.malformed("the ID line has no entry name", 0);
    }
    if (sequenceLine < 0) {
      throw lines.malformed("it has no SQ line", lines.count() - 1);
    }
    String residues = SequenceLines.residues(lines, residuesFrom, residuesTo, scratch);
    draft.sequence = SequenceLines.read(lines, sequenceLine, residues, scratch);
    int length = IdentityLines.length(lines.content(0, 5));
    if (length != residues.length()) {
      throw lines.malformed(
          "the ID line says " + length + " residues, the sequence has " + residues.length(), 0);
    }
  }

  /// The line after the block that starts at `line`.
  private int end(int line, int code) {
    int next = line + 1;
    if (code == LineCode.DR || code == 0 || code == LineCode.END) {
      return next;
    }
    if (code == LineCode.CC) {
      return commentEnd(line);
    }
    while (next < lines.count() && continues(code, next)) {
      next++;
    }
    return next;
  }

  private boolean continues(int code, int line) {
    return lines.code(line) == code
        && code != LineCode.RN
        && (code != LineCode.FT || lines.at(line, 5) == ' ');
  }

  private int commentEnd(int line) {
    int next = line + 1;
    boolean notice = CopyrightLines.isRule(lines, line);
    while (next < lines.count()
        && lines.code(next) == LineCode.CC
        && !lines.startsWith(next, "CC   -!-")) {
      boolean rule = CopyrightLines.isRule(lines, next);
      if (rule && !notice) {
        return next;
      }
      next++;
      if (rule) {
        return next;
      }
    }
    return next;
  }

  private void read(int code, int from, int to) {
    if (code == LineCode.DR) {
      readCrossReference(from, to);
    } else if (code == LineCode.FT) {
      blocks.add(readFeature(from, to), from, null);
    } else if (LineCode.isReference(code)) {
      readReference(ReferencePart.of(code), from, to);
    } else if (code == LineCode.CC) {
      readComment(from, to);
    } else {
      BlockKind kind = kind(code);
      if (kind == null || (seen & 1 << kind.ordinal()) != 0) {
        blocks.add(SourceBlocks.NO_PLACE, from, null);
      } else {
        seen |= 1 << kind.ordinal();
        readOnce(kind, from, to);
      }
    }
  }

  private void readCrossReference(int from, int to) {
    KnownBlock before = find(BlockKind.DR, from, to);
    CrossReference reference;
    if (before != null) {
      reference = (CrossReference) before.value();
    } else {
      reference = CrossReferenceLine.read(lines, from, shared);
      before = keep(BlockKind.DR, from, to, reference);
    }
    draft.crossReferences.add(reference);
    blocks.add(BlockKind.DR.key(draft.crossReferences.size() - 1), from, before);
  }

  private void readReference(ReferencePart part, int from, int to) {
    if (!references.expects(part)) {
      blocks.add(SourceBlocks.NO_PLACE, from, null);
      return;
    }
    KnownBlock before = find(BlockKind.REFERENCE, from, to);
    if (before != null) {
      references.take(part, before.value());
    } else {
      Object value = references.read(part, lines, from, to);
      before = keep(BlockKind.REFERENCE, from, to, value);
      references.take(part, value);
    }
    blocks.add(BlockKind.key(references.index(), part), from, before);
  }

  private int readFeature(int from, int to) {
    if (lines.at(from, 5) == ' ') {
      return SourceBlocks.NO_PLACE;
    }
    boolean columns = FeatureColumns.are(lines, from);
    if (draft.features.isEmpty()) {
      layout = columns ? Layout.COLUMNS : Layout.QUALIFIERS;
      layoutSeen = true;
    }
    draft.features.add(
        columns
            ? FeatureColumns.read(lines, from, to, evidences, scratch)
            : FeatureLines.read(lines, from, to, evidences, scratch));
    return BlockKind.FEATURE.key(draft.features.size() - 1);
  }

  private void readComment(int from, int to) {
    if (lines.startsWith(from, "CC   -!- ")) {
      KnownBlock before = find(BlockKind.COMMENT, from, to);
      Comment comment;
      if (before != null) {
        comment = (Comment) before.value();
      } else {
        comment = CommentLines.read(lines, from, to, evidences);
        before = keep(BlockKind.COMMENT, from, to, comment);
      }
      draft.comments.add(comment);
      blocks.add(BlockKind.COMMENT.key(draft.comments.size() - 1), from, before);
    } else if (CopyrightLines.isRule(lines, from) && draft.copyright.isEmpty()) {
      if (!layoutSeen && lines.length(from) < 80) {
        layout = Layout.COLUMNS;
        layoutSeen = true;
      }
      readOnce(BlockKind.COPYRIGHT, from, to);
    } else {
      blocks.add(SourceBlocks.NO_PLACE, from, null);
    }
  }

  /// Reads a block that an entry has once.
  private void readOnce(BlockKind kind, int from, int to) {
    KnownBlock before = null;
    switch (kind) {
      case ID -> {
        String content = lines.content(from, 5);
        draft.name = IdentityLines.name(content);
        draft.reviewed = IdentityLines.reviewed(content);
      }
      case AC -> draft.accessions = IdentityLines.accessions(lines.joined(from, to, 5));
      case DT -> draft.history = IdentityLines.history(lines, from, to);
      case RESIDUES -> {
        residuesFrom = from;
        residuesTo = to;
      }
      case SQ, END -> {}
      default -> {
        before = find(kind, from, to);
        if (before != null) {
          draft.take(kind, before.value());
        } else {
          Object value = EntryParts.read(kind, lines, from, to, evidences);
          before = keep(kind, from, to, value);
          draft.take(kind, value);
        }
      }
    }
    blocks.add(kind.key(0), from, before);
  }

  private @Nullable KnownBlock find(BlockKind kind, int from, int to) {
    return known.find(kind, lines.bytes(), lines.start(from), lines.start(to));
  }

  private @Nullable KnownBlock keep(BlockKind kind, int from, int to, Object value) {
    return known.keep(kind, lines.bytes(), lines.start(from), lines.start(to), value);
  }

  /// The block that lines of a code are, where an entry has it once.
  private static @Nullable BlockKind kind(int code) {
    return switch (code) {
      case LineCode.ID -> BlockKind.ID;
      case LineCode.AC -> BlockKind.AC;
      case LineCode.DT -> BlockKind.DT;
      case LineCode.DE -> BlockKind.DE;
      case LineCode.GN -> BlockKind.GN;
      case LineCode.OS -> BlockKind.OS;
      case LineCode.OG -> BlockKind.OG;
      case LineCode.OC -> BlockKind.OC;
      case LineCode.OX -> BlockKind.OX;
      case LineCode.OH -> BlockKind.OH;
      case LineCode.PE -> BlockKind.PE;
      case LineCode.KW -> BlockKind.KW;
      case LineCode.SQ -> BlockKind.SQ;
      case LineCode.RESIDUES -> BlockKind.RESIDUES;
      case LineCode.END -> BlockKind.END;
      default -> null;
    };
  }
}
