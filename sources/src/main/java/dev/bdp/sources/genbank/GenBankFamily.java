package dev.bdp.sources.genbank;

import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSourceFamily;
import dev.bdp.engine.source.Publisher;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The divisions of GenBank and the groups of RefSeq, each a source of its own: each is released in
/// files of its own, and nobody wants all of them.
public final class GenBankFamily implements DataSourceFamily {
  private static final String NCBI = "National Center for Biotechnology Information";
  private static final Publisher GENBANK =
      new Publisher("ncbi", NCBI, URI.create("https://ftp.ncbi.nlm.nih.gov/genbank/"));
  private static final Publisher REFSEQ =
      new Publisher("ncbi", NCBI, URI.create("https://ftp.ncbi.nlm.nih.gov/refseq/release/"));

  private static final Map<String, String> DIVISIONS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("bct", "bacteria"),
              Map.entry("con", "contigs, records made of others"),
              Map.entry("env", "environmental samples"),
              Map.entry("est", "expressed sequence tags"),
              Map.entry("gss", "genome survey sequences"),
              Map.entry("htc", "high-throughput cDNA"),
              Map.entry("htg", "high-throughput genomic sequences"),
              Map.entry("inv", "invertebrates"),
              Map.entry("mam", "mammals other than primates and rodents"),
              Map.entry("pat", "patents"),
              Map.entry("phg", "phages"),
              Map.entry("pln", "plants, fungi and algae"),
              Map.entry("pri", "primates"),
              Map.entry("rod", "rodents"),
              Map.entry("sts", "sequence tagged sites"),
              Map.entry("syn", "synthetic sequences"),
              Map.entry("tsa", "transcriptome shotgun assemblies"),
              Map.entry("una", "unannotated sequences"),
              Map.entry("vrl", "viruses"),
              Map.entry("vrt", "vertebrates other than mammals")));
  private static final List<String> GROUPS =
      List.of(
          "archaea",
          "bacteria",
          "complete",
          "fungi",
          "invertebrate",
          "mitochondrion",
          "other",
          "plant",
          "plasmid",
          "plastid",
          "protozoa",
          "vertebrate_mammalian",
          "vertebrate_other",
          "viral");

  @Override
  public List<DataSource<?>> sources() {
    Stream<DataSource<?>> divisions =
        DIVISIONS.entrySet().stream()
            .map(division ->
                new GenBankSource(
                    "genbank_" + division.getKey(),
                    "GenBank division %S: %s".formatted(division.getKey(), division.getValue()),
                    GENBANK,
                    FileNames.ofDivision(division.getKey())));
    Stream<DataSource<?>> groups =
        GROUPS.stream()
            .map(group ->
                new GenBankSource(
                    "refseq_" + group,
                    "RefSeq group %s: genomes, RNA and proteins".formatted(group.replace('_', ' ')),
                    REFSEQ,
                    FileNames.ofGroup(group)));
    return Stream.concat(divisions, groups).toList();
  }
}
