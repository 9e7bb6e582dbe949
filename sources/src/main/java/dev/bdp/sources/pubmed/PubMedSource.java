package dev.bdp.sources.pubmed;

import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSourceParser;
import dev.bdp.engine.source.ElementScanner;
import dev.bdp.engine.source.Publisher;
import dev.bdp.engine.source.RecordFormatter;
import dev.bdp.engine.source.RecordScanner;
import dev.bdp.engine.source.RecordView;
import dev.bdp.engine.source.Recurrence;
import dev.bdp.engine.source.StorageAdapter;
import dev.bdp.formats.pubmed.model.Paper;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What the baseline of PubMed and its updates have in common.
abstract sealed class PubMedSource implements DataSource<Paper> permits PubMed, PubMedUpdateFiles {
  private static final List<String> ROOTS =
      List.of("PubmedArticleSet", "PubmedBookArticleSet", "MedlineCitationSet", "BookDocumentSet");

  private final Publisher publisher;
  private final PaperParser parser = new PaperParser();
  private final PaperFormats formats = new PaperFormats();
  private final PaperTables tables = new PaperTables();

  /// @param directory of NLM's site
  PubMedSource(String directory) {
    this.publisher =
        new Publisher(
            "nlm",
            "National Library of Medicine",
            URI.create("https://ftp.ncbi.nlm.nih.gov/pubmed/" + directory));
  }

  @Override
  public Publisher publisher() {
    return publisher;
  }

  @Override
  public String recordType() {
    return "paper";
  }

  @Override
  public RecordScanner scanner(String fileName) {
    return new ElementScanner(ROOTS);
  }

  @Override
  public Recurrence recurrence() {
    return Recurrence.UPDATE;
  }

  @Override
  public DataSourceParser<Paper> parser() {
    return parser;
  }

  @Override
  public RecordFormatter<Paper> formatter() {
    return formats;
  }

  @Override
  public StorageAdapter<Paper> storage() {
    return tables;
  }

  @Override
  public Optional<RecordView> view(Paper entry) {
    return Optional.of(PaperView.of(entry));
  }
}
