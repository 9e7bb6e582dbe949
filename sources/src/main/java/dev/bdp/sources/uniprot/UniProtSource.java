package dev.bdp.sources.uniprot;

import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSourceParser;
import dev.bdp.engine.source.Publisher;
import dev.bdp.engine.source.RecordFormatter;
import dev.bdp.engine.source.RecordScanner;
import dev.bdp.engine.source.RecordView;
import dev.bdp.engine.source.ReleaseLocation;
import dev.bdp.engine.source.ReleaseManifest;
import dev.bdp.engine.source.StorageAdapter;
import dev.bdp.engine.source.TerminatorLine;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import dev.bdp.formats.uniprot.rest.Vocabulary;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What Swiss-Prot and TrEMBL have in common: one flat file a release, listed in
/// `RELEASE.metalink`.
abstract sealed class UniProtSource implements DataSource<UniProtEntry>
    permits UniProtSwissProt, UniProtTrembl {
  private static final Publisher UNIPROT =
      new Publisher(
          "uniprot",
          "UniProt Consortium",
          URI.create(
              "https://ftp.uniprot.org/pub/databases/uniprot/current_release/knowledgebase/complete/"));

  private final String id;
  private final String fileName;
  private final String description;
  private final UniProtParser parser = new UniProtParser();
  private final UniProtFormats formats = new UniProtFormats(Vocabulary.none());
  private final ProteinTables tables = new ProteinTables();

  /// @param fileName of the flat file, without `.gz`
  UniProtSource(String id, String fileName, String description) {
    this.id = id;
    this.fileName = fileName;
    this.description = description;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public Publisher publisher() {
    return UNIPROT;
  }

  @Override
  public String recordType() {
    return "protein";
  }

  @Override
  public ReleaseManifest discover(ReleaseLocation location) {
    return new UniProtRelease(fileName, location).manifest();
  }

  @Override
  public Optional<String> archiveMember(String file) {
    return file.endsWith(".tar.gz") ? Optional.of(fileName + ".gz") : Optional.empty();
  }

  @Override
  public RecordScanner scanner(String fileName) {
    return new TerminatorLine("//");
  }

  @Override
  public DataSourceParser<UniProtEntry> parser() {
    return parser;
  }

  @Override
  public RecordFormatter<UniProtEntry> formatter() {
    return formats;
  }

  @Override
  public List<String> vocabularyFiles() {
    return UniProtFormats.VOCABULARY_FILES;
  }

  @Override
  public RecordFormatter<UniProtEntry> formatter(Map<String, byte[]> vocabulary) {
    return UniProtFormats.of(vocabulary);
  }

  @Override
  public StorageAdapter<UniProtEntry> storage() {
    return tables;
  }

  @Override
  public Optional<RecordView> view(UniProtEntry entry) {
    return Optional.of(ProteinView.of(entry));
  }
}
