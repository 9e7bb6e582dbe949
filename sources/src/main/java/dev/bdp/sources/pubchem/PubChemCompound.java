package dev.bdp.sources.pubchem;

import dev.bdp.engine.source.Publisher;
import dev.bdp.engine.source.ReleaseLocation;
import dev.bdp.engine.source.ReleaseManifest;
import java.net.URI;

/// All compounds: files of 500,000 CIDs each.
public final class PubChemCompound extends PubChemSource {
  static final String ID = "pubchem_compound";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "PubChem compounds, whole releases: SDF files of 500,000 CIDs with .md5 side files.";
  }

  @Override
  public Publisher publisher() {
    return new Publisher(
        "pubchem",
        "PubChem",
        URI.create("https://ftp.ncbi.nlm.nih.gov/pubchem/Compound/CURRENT-Full/SDF/"));
  }

  @Override
  public ReleaseManifest discover(ReleaseLocation location) {
    return new CompoundRelease(location).manifest();
  }
}
