package dev.bdp.formats.genbank;

import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.Qualifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/// Names, types and attributes of GFF3.
final class Gff3Text {
  /// Feature keys of INSDC whose term in the Sequence Ontology has another name.
  private static final Map<String, String> TERMS =
      Map.ofEntries(
          Map.entry("source", "region"),
          Map.entry("5'UTR", "five_prime_UTR"),
          Map.entry("3'UTR", "three_prime_UTR"),
          Map.entry("-10_signal", "minus_10_signal"),
          Map.entry("-35_signal", "minus_35_signal"),
          Map.entry("misc_feature", "sequence_feature"),
          Map.entry("misc_RNA", "transcript"),
          Map.entry("misc_binding", "binding_site"),
          Map.entry("misc_difference", "sequence_difference"),
          Map.entry("misc_recomb", "recombination_feature"),
          Map.entry("misc_signal", "regulatory_region"),
          Map.entry("misc_structure", "sequence_secondary_structure"),
          Map.entry("mat_peptide", "mature_protein_region"),
          Map.entry("sig_peptide", "signal_peptide"),
          Map.entry("regulatory", "regulatory_region"),
          Map.entry("rep_origin", "origin_of_replication"),
          Map.entry("prim_transcript", "primary_transcript"),
          Map.entry("precursor_RNA", "primary_transcript"),
          Map.entry("protein_bind", "protein_binding_site"),
          Map.entry("primer_bind", "primer_binding_site"),
          Map.entry("polyA_signal", "polyA_signal_sequence"),
          Map.entry("variation", "sequence_alteration"),
          Map.entry("unsure", "sequence_uncertainty"),
          Map.entry("assembly_gap", "gap"));

  private Gff3Text() {}

  static String seqId(String accession) {
    return encode(accession, " >\t%;=&,");
  }

  static String type(String key) {
    return encode(TERMS.getOrDefault(key, key), " \t%;=&,");
  }

  static String attributes(Feature feature, String id, String parent, boolean circular) {
    Map<String, StringJoiner> attributes = new LinkedHashMap<>();
    add(attributes, "ID", id);
    if (!parent.isEmpty()) {
      add(attributes, "Parent", parent);
    }
    feature
        .find("gene")
        .or(() -> feature.find("locus_tag"))
        .ifPresent(name -> {
          add(attributes, "Name", name);
        });
    if (circular) {
      add(attributes, "Is_circular", "true");
    }
    for (Qualifier qualifier : feature.qualifiers()) {
      switch (qualifier.name()) {
        case "translation" -> {}
        case "db_xref" -> add(attributes, "Dbxref", qualifier.value());
        case "note" -> add(attributes, "Note", qualifier.value());
        default ->
            add(
                attributes,
                uncapitalized(qualifier.name()),
                qualifier.text() == null ? "true" : qualifier.value());
      }
    }
    StringJoiner all = new StringJoiner(";");
    attributes.forEach((name, values) -> all.add(name + "=" + values));
    return all.toString();
  }

  private static void add(Map<String, StringJoiner> attributes, String name, String value) {
    attributes.computeIfAbsent(name, n -> new StringJoiner(",")).add(encode(value, "\t%;=&,"));
  }

  /// Names with a capital are reserved in GFF3.
  private static String uncapitalized(String name) {
    String safe = encode(name, " \t%;=&,");
    return safe.isEmpty() || safe.charAt(0) < 'A' || safe.charAt(0) > 'Z'
        ? safe
        : (char) (safe.charAt(0) + 32) + safe.substring(1);
  }

  private static String encode(String text, String reserved) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7f || reserved.indexOf(c) >= 0) {
        encoded.append('%').append("%02X".formatted((int) c));
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }
}
