package dev.bdp.sources.pubmed;

import dev.bdp.engine.record.Drift;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.record.Parsed;
import dev.bdp.engine.record.RecordRemovals;
import dev.bdp.engine.record.RejectedRecord;
import dev.bdp.engine.source.DataSourceParser;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubmed.PubMedJson;
import dev.bdp.formats.pubmed.PubMedReader;
import dev.bdp.formats.pubmed.PubMedRecordJson;
import dev.bdp.formats.pubmed.model.Deletions;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.PaperId;
import java.util.List;
import java.util.Optional;

/// Papers and deletions: PMID and version name a paper; no change of one is a major one.
final class PaperParser implements DataSourceParser<Paper> {
  private static final String VERSION = "pubmed-1";

  private final ThreadLocal<PubMedReader> readers = ThreadLocal.withInitial(PubMedReader::new);

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Parsed parse(byte[] text) {
    try {
      return switch (readers.get().read(text)) {
        case Paper paper ->
            new GenericRecord(
                paper.id().toString(),
                PaperTables.name(paper),
                PubMedRecordJson.write(paper),
                Md5.hex(text),
                null,
                drift(paper));
        case Deletions deletions ->
            new RecordRemovals(deletions.papers().stream().map(PaperId::toString).toList());
      };
    } catch (MalformedRecordException e) {
      return new RejectedRecord(String.valueOf(e.getMessage()));
    }
  }

  private static List<Drift> drift(Paper paper) {
    return paper.unknown().stream()
        .map(place -> Drift.unknown(place.contains("@") ? "attribute" : "element", place))
        .toList();
  }

  @Override
  public Optional<Paper> read(byte[] text, String fileName) {
    try {
      return readers.get().read(text) instanceof Paper paper
          ? Optional.of(paper)
          : Optional.empty();
    } catch (MalformedRecordException e) {
      return Optional.empty();
    }
  }

  @Override
  public Paper load(byte[] recordData) {
    try {
      return PubMedRecordJson.read(recordData, readers.get());
    } catch (MalformedRecordException e) {
      throw new IllegalStateException(
          "A staged record is not what was staged: " + e.getMessage(), e);
    }
  }

  /// The typed JSON: nobody compares XML.
  @Override
  public byte[] fields(GenericRecord record) {
    return PubMedJson.write(load(record.recordData()));
  }
}
