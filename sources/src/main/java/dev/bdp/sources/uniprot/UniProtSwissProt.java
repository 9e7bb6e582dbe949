package dev.bdp.sources.uniprot;

/// The reviewed part of UniProtKB.
public final class UniProtSwissProt extends UniProtSource {
  public UniProtSwissProt() {
    super("uniprot_swissprot", "uniprot_sprot.dat", "UniProtKB/Swiss-Prot, the reviewed proteins");
  }
}
