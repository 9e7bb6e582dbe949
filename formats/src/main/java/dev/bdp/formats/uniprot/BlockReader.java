package dev.bdp.formats.uniprot;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.model.Layout;
import org.jspecify.annotations.Nullable;

/// Divides the lines of an entry into blocks and reads each into its part of the draft.
final class BlockReader {
  private static final BlockKind[] ONCE = {
    BlockKind.ID,
    BlockKind.AC,
    BlockKind.DT,
    BlockKind.DE,
    BlockKind.GN,
    BlockKind.OS,
    BlockKind.OG,
    BlockKind.OC,
    BlockKind.OX,
    BlockKind.OH,
    BlockKind.PE,
    BlockKind.KW,
    BlockKind.SQ,
    BlockKind.RESIDUES,
    BlockKind.END
  };
  private static final int[] CODES = codes();

  private final SourceLines lines;
  private final SourceBlocks blocks;
  private final SharedStrings shared = new SharedStrings();
  private final Evidences evidences = new Evidences(shared);
  private final FlatText scratch = new FlatText(4096);
  private EntryDraft draft = new EntryDraft();
  private int seen;
  private int residuesFrom;
  private int residuesTo;
  private Layout layout = Layout.QUALIFIERS;
  private boolean layoutSeen;

  BlockReader(SourceLines lines, SourceBlocks blocks) {
    this.lines = lines;
    this.blocks = blocks;
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
      blocks.add(read(code, line, next), line);
      line = next;
    }
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
    int next = lines.code(line);
    if (code == LineCode.RN) {
      return LineCode.isInReference(next);
    }
    return next == code && (code != LineCode.FT || lines.at(line, 5) == ' ');
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

  private int read(int code, int from, int to) {
    if (code == LineCode.DR) {
      draft.crossReferences.add(CrossReferenceLine.read(lines, from, shared));
      return BlockKind.DR.key(draft.crossReferences.size() - 1);
    }
    if (code == LineCode.FT) {
      return readFeature(from, to);
    }
    if (code == LineCode.RN) {
      draft.references.add(ReferenceLines.read(lines, from, to, evidences));
      return BlockKind.REFERENCE.key(draft.references.size() - 1);
    }
    if (code == LineCode.CC) {
      return readComment(from, to);
    }
    BlockKind kind = kind(code);
    if (kind == null || (seen & 1 << kind.ordinal()) != 0) {
      return SourceBlocks.NO_PLACE;
    }
    seen |= 1 << kind.ordinal();
    readOnce(kind, from, to);
    return kind.key(0);
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

  private int readComment(int from, int to) {
    if (lines.startsWith(from, "CC   -!- ")) {
      draft.comments.add(CommentLines.read(lines, from, to, evidences));
      return BlockKind.COMMENT.key(draft.comments.size() - 1);
    }
    if (CopyrightLines.isRule(lines, from) && draft.copyright.isEmpty()) {
      draft.copyright = shared.of(CopyrightLines.read(lines, from, to));
      if (!layoutSeen && lines.length(from) < 80) {
        layout = Layout.COLUMNS;
        layoutSeen = true;
      }
      return BlockKind.COPYRIGHT.key(0);
    }
    return SourceBlocks.NO_PLACE;
  }

  private static @Nullable BlockKind kind(int code) {
    for (BlockKind kind : ONCE) {
      if (CODES[kind.ordinal()] == code) {
        return kind;
      }
    }
    return null;
  }

  private static int[] codes() {
    int[] codes = new int[BlockKind.values().length];
    for (BlockKind kind : ONCE) {
      codes[kind.ordinal()] =
          switch (kind) {
            case RESIDUES -> LineCode.RESIDUES;
            case END -> LineCode.END;
            default -> LineCode.of(kind.name());
          };
    }
    return codes;
  }

  private void readOnce(BlockKind kind, int from, int to) {
    switch (kind) {
      case ID -> {
        String content = lines.content(from, 5);
        draft.name = IdentityLines.name(content);
        draft.reviewed = IdentityLines.reviewed(content);
      }
      case AC -> draft.accessions = IdentityLines.accessions(lines.joined(from, to, 5));
      case DT -> draft.history = IdentityLines.history(lines, from, to);
      case DE -> draft.description = DescriptionLines.read(lines, from, to, evidences);
      case GN -> draft.genes = GeneLines.read(lines, from, to, evidences);
      case OS ->
          draft.organism = OrganismName.read(Keyed.withoutEnd(lines.joined(from, to, 5), '.'));
      case OG -> draft.organelles = OrganismLines.organelles(lines, from, to, evidences);
      case OC -> draft.lineage = OrganismLines.lineage(lines.joined(from, to, 5), shared);
      case OX -> {
        String text = lines.joined(from, to, 5);
        draft.taxonId = OrganismLines.taxonId(text);
        draft.taxonEvidences = OrganismLines.taxonEvidences(text, evidences);
      }
      case OH -> draft.hosts = OrganismLines.hosts(lines, from, to);
      case PE -> draft.existence = KeywordLines.existence(lines.content(from, 5));
      case KW -> draft.keywords = KeywordLines.read(lines.joined(from, to, 5), evidences);
      case RESIDUES -> {
        residuesFrom = from;
        residuesTo = to;
      }
      default -> {}
    }
  }
}
