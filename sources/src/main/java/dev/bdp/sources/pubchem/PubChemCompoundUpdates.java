package dev.bdp.sources.pubchem;

import dev.bdp.engine.source.Publisher;
import dev.bdp.engine.source.Recurrence;
import dev.bdp.engine.source.ReleaseLocation;
import dev.bdp.engine.source.ReleaseManifest;
import java.net.URI;

/// Updates of the compounds: for each day or week the CIDs that PubChem has withdrawn, and the
/// compounds that are new or changed.
public final class PubChemCompoundUpdates extends PubChemSource {
  @Override
  public String id() {
    return "pubchem_compound_updates";
  }

  @Override
  public String description() {
    return "PubChem compounds, daily or weekly updates since the current release: killed-CIDs and SDF files.";
  }

  @Override
  public Publisher publisher() {
    return new Publisher(
        "pubchem", "PubChem", URI.create("https://ftp.ncbi.nlm.nih.gov/pubchem/Compound/Daily/"));
  }

  @Override
  public ReleaseManifest discover(ReleaseLocation location) {
    return new CompoundUpdates(location).manifest();
  }

  @Override
  public Recurrence recurrence() {
    return Recurrence.UPDATE;
  }
}
