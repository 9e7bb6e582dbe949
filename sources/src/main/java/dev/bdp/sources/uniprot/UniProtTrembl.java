package dev.bdp.sources.uniprot;

/// The unreviewed part of UniProtKB.
public final class UniProtTrembl extends UniProtSource {
  public UniProtTrembl() {
    super("uniprot_trembl", "uniprot_trembl.dat", "UniProtKB/TrEMBL, the unreviewed proteins");
  }
}
