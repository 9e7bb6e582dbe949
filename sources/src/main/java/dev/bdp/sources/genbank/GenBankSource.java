package dev.bdp.sources.genbank;

import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSourceParser;
import dev.bdp.engine.source.Publisher;
import dev.bdp.engine.source.RecordFormatter;
import dev.bdp.engine.source.RecordScanner;
import dev.bdp.engine.source.RecordView;
import dev.bdp.engine.source.ReleaseLocation;
import dev.bdp.engine.source.ReleaseManifest;
import dev.bdp.engine.source.StorageAdapter;
import dev.bdp.formats.genbank.model.GenBankRecord;
import java.util.Optional;

/// A division of GenBank or a group of RefSeq.
///
/// @param fileNames which files of a directory are its own
record GenBankSource(String id, String description, Publisher publisher, FileNames fileNames)
    implements DataSource<GenBankRecord> {
  private static final GenBankParser PARSER = new GenBankParser();
  private static final GenBankFormats FORMATS = new GenBankFormats();
  private static final GenomeTables TABLES = new GenomeTables();

  @Override
  public String recordType() {
    return "genome";
  }

  @Override
  public ReleaseManifest discover(ReleaseLocation location) {
    return new GenBankRelease(fileNames, location).manifest();
  }

  @Override
  public RecordScanner scanner(String fileName) {
    return new GenBankScanner();
  }

  /// A whole chromosome is one record.
  @Override
  public int largestRecordBytes() {
    return 512 << 20;
  }

  @Override
  public DataSourceParser<GenBankRecord> parser() {
    return PARSER;
  }

  @Override
  public RecordFormatter<GenBankRecord> formatter() {
    return FORMATS;
  }

  @Override
  public StorageAdapter<GenBankRecord> storage() {
    return TABLES;
  }

  @Override
  public Optional<RecordView> view(GenBankRecord entry) {
    return Optional.of(GenomeView.of(entry));
  }
}
