package dev.bdp.formats.uniprot.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What UniProt's JSON calls the feature keys of the flat file. A key that is not known keeps its
/// name.
final class FeatureTypes {
  private static final Map<String, String> NAMES =
      new HashMap<>(
          Map.ofEntries(
              Map.entry("INIT_MET", "Initiator methionine"),
              Map.entry("SIGNAL", "Signal"),
              Map.entry("PROPEP", "Propeptide"),
              Map.entry("TRANSIT", "Transit peptide"),
              Map.entry("CHAIN", "Chain"),
              Map.entry("PEPTIDE", "Peptide"),
              Map.entry("TOPO_DOM", "Topological domain"),
              Map.entry("TRANSMEM", "Transmembrane"),
              Map.entry("INTRAMEM", "Intramembrane"),
              Map.entry("DOMAIN", "Domain"),
              Map.entry("REPEAT", "Repeat"),
              Map.entry("CA_BIND", "Calcium binding"),
              Map.entry("ZN_FING", "Zinc finger"),
              Map.entry("DNA_BIND", "DNA binding"),
              Map.entry("NP_BIND", "Nucleotide binding"),
              Map.entry("REGION", "Region"),
              Map.entry("COILED", "Coiled coil"),
              Map.entry("MOTIF", "Motif"),
              Map.entry("COMPBIAS", "Compositional bias"),
              Map.entry("ACT_SITE", "Active site"),
              Map.entry("METAL", "Metal binding"),
              Map.entry("BINDING", "Binding site"),
              Map.entry("SITE", "Site"),
              Map.entry("NON_STD", "Non-standard residue"),
              Map.entry("MOD_RES", "Modified residue"),
              Map.entry("LIPID", "Lipidation"),
              Map.entry("CARBOHYD", "Glycosylation"),
              Map.entry("DISULFID", "Disulfide bond"),
              Map.entry("CROSSLNK", "Cross-link"),
              Map.entry("VAR_SEQ", "Alternative sequence"),
              Map.entry("VARIANT", "Natural variant"),
              Map.entry("MUTAGEN", "Mutagenesis"),
              Map.entry("UNSURE", "Sequence uncertainty"),
              Map.entry("CONFLICT", "Sequence conflict"),
              Map.entry("NON_CONS", "Non-adjacent residues"),
              Map.entry("NON_TER", "Non-terminal residue"),
              Map.entry("HELIX", "Helix"),
              Map.entry("TURN", "Turn"),
              Map.entry("STRAND", "Beta strand")));

  private static final Map<String, String> KEYS =
      NAMES.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private FeatureTypes() {}

  static String displayName(String key) {
    return NAMES.getOrDefault(key, key);
  }

  static String key(String displayName) {
    return KEYS.getOrDefault(displayName, displayName);
  }
}
