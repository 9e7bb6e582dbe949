package dev.bdp.sources.genbank;

import dev.bdp.engine.record.Drift;
import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.FeatureTable;
import dev.bdp.formats.genbank.model.Field;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.Origin;
import dev.bdp.formats.genbank.model.Section;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What in a record is not as GenBank documents it: keywords and feature keys that are not in its
/// lists (release notes 3.4; INSDC feature table 11.3 and its protein counterpart), and text that
/// is not in its columns.
final class RecordDrift {
  private static final Set<String> KEYWORDS =
      words(
          """
          LOCUS DEFINITION ACCESSION NID PID VERSION DBLINK PROJECT DBSOURCE KEYWORDS SEGMENT SOURCE ORGANISM REFERENCE AUTHORS
          CONSRTM TITLE JOURNAL MEDLINE PUBMED REMARK COMMENT PRIMARY FEATURES CONTIG WGS WGS_SCAFLD WGS_CONTIG TSA TLS
          ORIGIN
          """);
  private static final Set<String> FEATURE_KEYS =
      words(
          """
          assembly_gap attenuator C_region CAAT_signal CDS centromere conflict D-loop D_segment enhancer exon gap GC_signal gene
          iDNA intron J_segment LTR mat_peptide misc_binding misc_difference misc_feature misc_recomb misc_RNA
          misc_signal misc_structure mobile_element modified_base mRNA ncRNA N_region old_sequence operon oriT polyA_signal
          polyA_site precursor_RNA prim_transcript primer_bind promoter propeptide protein_bind RBS regulatory
          repeat_region repeat_unit rep_origin rRNA satellite S_region sig_peptide snRNA snoRNA scRNA source
          stem_loop STS TATA_signal telomere terminator tmRNA transit_peptide tRNA unsure V_region V_segment variation
          allele mutation virion 3'clip 3'UTR 5'clip 5'UTR -10_signal -35_signal - precursor Protein Region Site Bond Het
          NonStdRes SecStr Precursor proprotein
          """);

  private RecordDrift() {}

  private static Set<String> words(String text) {
    return Set.copyOf(List.of(text.strip().split("\\s+")));
  }

  static List<Drift> of(GenBankRecord entry) {
    Set<Drift> found = new LinkedHashSet<>(0);
    for (Section section : entry.sections()) {
      switch (section) {
        case Field field -> add(field, found);
        case Origin origin -> add(origin.heading(), found);
        case FeatureTable table -> {
          add(table.heading(), found);
          table.features().forEach(feature -> add(feature, found));
        }
      }
    }
    return List.copyOf(found);
  }

  private static void add(Field field, Set<Drift> found) {
    String keyword = field.keyword();
    if (!KEYWORDS.contains(keyword) && !keyword.equals("BASE COUNT") && !keyword.isEmpty()) {
      found.add(Drift.unknown("keyword", keyword));
    }
    if (field.source() != null) {
      found.add(Drift.verbatim("lines", keyword));
    }
    field.parts().forEach(part -> add(part, found));
  }

  private static void add(Feature feature, Set<Drift> found) {
    if (!FEATURE_KEYS.contains(feature.type())) {
      found.add(Drift.unknown("feature", feature.type()));
    }
    if (feature.source() != null) {
      found.add(Drift.verbatim("feature", feature.type()));
    }
  }
}
