package dev.bdp.sources.pubmed;

import dev.bdp.engine.source.ReleaseLocation;
import dev.bdp.engine.source.ReleaseManifest;

/// PubMed's daily updates: papers that are new, changed or deleted.
public final class PubMedUpdateFiles extends PubMedSource {
  public PubMedUpdateFiles() {
    super("updatefiles/");
  }

  @Override
  public String id() {
    return "pubmed_updates";
  }

  @Override
  public String description() {
    return "PubMed, daily update files since the current release: papers new, changed and deleted.";
  }

  @Override
  public ReleaseManifest discover(ReleaseLocation location) {
    return new PubMedUpdates(location).manifest();
  }
}
