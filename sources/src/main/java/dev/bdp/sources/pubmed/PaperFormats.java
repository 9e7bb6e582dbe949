package dev.bdp.sources.pubmed;

import dev.bdp.engine.object.Content;
import dev.bdp.engine.source.Framing;
import dev.bdp.engine.source.RecordFormat;
import dev.bdp.engine.source.RecordFormatter;
import dev.bdp.formats.pubmed.PubMedJson;
import dev.bdp.formats.pubmed.PubMedWriter;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.nbib.PubMedNbib;
import java.util.List;
import java.util.Optional;

/// The files of a paper: as published, as JSON, as MEDLINE text for reference managers.
final class PaperFormats implements RecordFormatter<Paper> {
  private static final List<RecordFormat> FORMATS =
      List.of(
          new RecordFormat("xml", "application/xml", true),
          new RecordFormat("json", "application/json", true),
          new RecordFormat("nbib", "application/nbib", true));

  /// As in PubMed's own files.
  private static final Framing XML =
      new Framing(
          "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<PubmedArticleSet>\n",
          "\n",
          "\n</PubmedArticleSet>\n");

  @Override
  public List<RecordFormat> formats() {
    return FORMATS;
  }

  @Override
  public Optional<Content> format(Paper paper, RecordFormat format) {
    return Optional.of(
        Content.of(
            switch (format.name()) {
              case "xml" -> PubMedWriter.write(paper);
              case "json" -> PubMedJson.write(paper);
              case "nbib" -> PubMedNbib.write(paper);
              default -> throw new IllegalArgumentException("No such format: " + format.name());
            }));
  }

  @Override
  public Framing framing(RecordFormat format) {
    return format.name().equals("xml") ? XML : RecordFormatter.super.framing(format);
  }
}
