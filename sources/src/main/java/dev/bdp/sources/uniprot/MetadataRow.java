package dev.bdp.sources.uniprot;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.source.TypedTable;
import dev.bdp.formats.uniprot.model.CrossReference;
import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The row of an entry in `protein_metadata`.
final class MetadataRow {
  private static final List<String> COLUMNS =
      List.of(
          "accession",
          "secondary_accessions",
          "entry_name",
          "reviewed",
          "protein_name",
          "alternative_names",
          "ec_numbers",
          "gene_name",
          "gene_names",
          "organism",
          "taxonomy_id",
          "protein_existence",
          "is_fragment",
          "is_precursor",
          "sequence_length",
          "molecular_weight",
          "crc64",
          "sequence_md5",
          "sequence_version",
          "entry_version",
          "first_public_date",
          "sequence_date",
          "entry_date",
          "keywords",
          "go_ids");

  private MetadataRow() {}

  static TypedTable<UniProtEntry> table() {
    return new TypedTable<>("protein_metadata", COLUMNS, MetadataRow::write);
  }

  private static void write(UniProtEntry entry, long versionId, BinaryRows rows) {
    List<String> geneNames = ProteinNaming.genes(entry);
    List<String> flags = entry.description().flags();
    rows.row(COLUMNS.size() + 1)
        .int8(versionId)
        .text(entry.accession())
        .texts(entry.secondaryAccessions())
        .text(entry.name())
        .bool(entry.reviewed())
        .text(ProteinNaming.title(entry))
        .texts(ProteinNaming.alternatives(entry))
        .texts(ProteinNaming.ecNumbers(entry))
        .text(geneNames.isEmpty() ? null : geneNames.getFirst())
        .texts(geneNames)
        .text(entry.organism().scientificName())
        .int8(entry.organism().taxonId());
    if (entry.existence() == 0) {
      rows.none();
    } else {
      rows.int4(entry.existence());
    }
    rows.bool(flags.contains("Fragment") || flags.contains("Fragments"))
        .bool(flags.contains("Precursor"))
        .int4(entry.sequence().length())
        .int4(entry.sequence().weight())
        .text(entry.sequence().crc64())
        .text(Md5.hex(entry.sequence().residues().getBytes(StandardCharsets.US_ASCII)))
        .int4(entry.history().sequenceVersion())
        .int4(entry.history().entryVersion())
        .date(entry.history().firstPublic())
        .date(entry.history().sequenceUpdated())
        .date(entry.history().entryUpdated())
        .texts(entry.keywords().stream().map(EvidencedText::value).toList())
        .texts(
            entry.crossReferences().stream()
                .filter(reference -> reference.database().equals("GO"))
                .map(CrossReference::id)
                .distinct()
                .toList());
  }
}
