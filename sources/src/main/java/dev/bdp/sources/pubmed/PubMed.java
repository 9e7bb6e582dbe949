package dev.bdp.sources.pubmed;

import dev.bdp.engine.source.ReleaseLocation;
import dev.bdp.engine.source.ReleaseManifest;

/// PubMed as a whole: the yearly baseline.
public final class PubMed extends PubMedSource {
  static final String ID = "pubmed";

  public PubMed() {
    super("baseline/");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "PubMed, the yearly baseline of all papers: pubmedYYnNNNN.xml.gz with .md5 side files.";
  }

  @Override
  public ReleaseManifest discover(ReleaseLocation location) {
    return new PubMedBaseline(location).manifest();
  }
}
