package dev.bdp.formats.genbank;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.genbank.model.Field;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.Locus;
import dev.bdp.formats.genbank.model.Origin;
import dev.bdp.formats.genbank.model.Section;
import dev.bdp.formats.genbank.model.Sequence;
import dev.bdp.formats.genbank.model.SequenceLayout;
import dev.bdp.formats.genbank.model.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the text of one record, from LOCUS to `//`, into a [GenBankRecord].
///
/// Before LOCUS there may be what is no record: blank lines, or the head of a release file. The
/// text of each field and feature in the usual columns is compared with the source; where the two
/// differ, the source text is kept, so that [GenBankWriter] gives back the same bytes for every
/// record. The length in LOCUS and the counts in BASE COUNT are compared with the sequence.
///
/// A reader keeps its buffers from record to record: use one per thread.
public final class GenBankReader {
  private static final Set<String> NOT_IN_A_HEAD =
      Set.of("DEFINITION", "ACCESSION", "FEATURES", "ORIGIN", "SOURCE", "VERSION");

  private final Lines lines = new Lines();
  private final UnitReader unit = new UnitReader(lines);
  private final SharedWords words = new SharedWords();
  private final FieldReader fields = new FieldReader(lines, unit, words);
  private final FeatureReader features = new FeatureReader(lines, unit, words);
  private final Residues residues;
  private final OriginReader origins;
  private int start;
  private int startOffset;
  private int end;

  public GenBankReader() {
    this(Residues.LONGEST_PLAIN);
  }

  /// @param longestPlain a sequence with more residues is packed
  GenBankReader(int longestPlain) {
    residues = new Residues(longestPlain);
    origins = new OriginReader(lines, residues);
  }

  /// Reads a record that fills the array.
  ///
  /// @throws MalformedRecordException as [#read(byte[], int, int)] does
  public GenBankRecord read(byte[] bytes) throws MalformedRecordException {
    return read(bytes, 0, bytes.length);
  }

  /// Reads the record in `length` bytes from `offset` on.
  ///
  /// @throws MalformedRecordException when there is no LOCUS line or no `//`, a line is neither a
  ///   keyword nor the continuation of one, a location is not in the grammar, or the sequence is
  ///   not the one that LOCUS and BASE COUNT describe; quarantine the record
  public GenBankRecord read(byte[] bytes, int offset, int length) throws MalformedRecordException {
    try {
      lines.open(bytes, offset, length);
      return readRecord();
    } finally {
      lines.close();
      residues.clear();
    }
  }

  /// Reads a record that starts with its first byte and is all that is in the stream, which stays
  /// open. Never holds more of the sequence than what the record keeps of it; what stands before
  /// ORIGIN is read as a whole.
  ///
  /// @throws IOException when the stream does
  /// @throws MalformedRecordException as [#read(byte[], int, int)] does
  public GenBankRecord read(InputStream text) throws IOException, MalformedRecordException {
    try {
      lines.open(text);
      GenBankRecord entry = readRecord();
      lines.refuseForeign();
      if (start > 0) {
        throw lines.malformed("it does not start with a LOCUS line", 1, 0);
      }
      return entry;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      lines.close();
      residues.clear();
    }
  }

  private GenBankRecord readRecord() throws MalformedRecordException {
    skipHead();
    start = lines.start();
    startOffset = lines.offset();
    lines.takeLineBreak();
    int locusLine = lines.number();
    Locus locus = LocusLine.read(lines.text(lines.start(), lines.end()));
    if (!lines.isBroken()) {
      throw lines.malformed("no line \"//\" ends it");
    }
    residues.expect(locus.length());
    lines.call(locus.name().isEmpty() ? "the record" : locus.name());
    lines.advance();
    List<Section> sections = readSections();
    end = lines.next();
    SourceText source = source(lines.text(lines.start(), lines.next()));
    lines.advance();
    refuseMore();
    Sequence sequence = residues.sequence();
    return new GenBankRecord(
        settle(locus, new SelfChecks(sections, sequence), locusLine), sections, sequence, source);
  }

  /// Where in the bytes the record that was read last starts: at its LOCUS line.
  public int start() {
    return start;
  }

  /// Where in the bytes the record that was read last ends: after its `//` line.
  public int end() {
    return end;
  }

  private SourceText source(String endLine) {
    SourceText source = new SourceText(lines.encoding(), lines.lineBreak(), endLine);
    return source.equals(SourceText.USUAL) ? SourceText.USUAL : source;
  }

  private void skipHead() throws MalformedRecordException {
    while (lines.isThere() && !(lines.startsWith("LOCUS") && lines.at(5) <= ' ')) {
      int blank = 0;
      while (lines.at(blank) > ' ') {
        blank++;
      }
      if (NOT_IN_A_HEAD.contains(lines.text(lines.start(), lines.start() + blank))
          || lines.isEnd()) {
        throw lines.malformed("it does not start with a LOCUS line");
      }
      lines.advance();
    }
    if (!lines.isThere()) {
      throw lines.malformed("it has no LOCUS line");
    }
  }

  private List<Section> readSections() throws MalformedRecordException {
    List<Section> sections = new ArrayList<>();
    boolean originSeen = false;
    while (!lines.isEnd()) {
      if (!lines.isThere()) {
        throw lines.malformed("no line \"//\" ends it");
      }
      String keyword = fields.keyword();
      switch (keyword) {
        case "LOCUS" -> throw lines.malformed("another LOCUS line comes before \"//\"");
        case "FEATURES" -> sections.add(features.read(fields.readHeading(keyword)));
        case "ORIGIN" -> {
          if (originSeen) {
            throw lines.malformed("there is a second ORIGIN");
          }
          originSeen = true;
          Field heading = fields.readHeading(keyword);
          SequenceLayout layout = origins.read();
          sections.add(
              new Origin(
                  heading, layout.equals(SequenceLayout.USUAL) ? SequenceLayout.USUAL : layout));
        }
        default -> sections.add(fields.read(keyword));
      }
    }
    return sections;
  }

  private void refuseMore() throws MalformedRecordException {
    while (lines.isThere()) {
      if (!lines.isBlank()) {
        throw lines.malformed("there is text after \"//\"");
      }
      lines.advance();
    }
  }

  private Locus settle(Locus locus, SelfChecks checks, int line) throws MalformedRecordException {
    Locus settled = checks.settle(locus);
    if (settled == null) {
      throw lines.malformedAt(
          "LOCUS has name and length in one word, \"%s\", and nothing tells them apart"
              .formatted(locus.name()),
          line,
          startOffset);
    }
    @Nullable String wrong = checks.wrongLength(settled);
    if (wrong == null) {
      wrong = checks.wrongBaseCount();
    }
    if (wrong != null) {
      throw lines.malformedAt(wrong, line, startOffset);
    }
    return settled;
  }
}
