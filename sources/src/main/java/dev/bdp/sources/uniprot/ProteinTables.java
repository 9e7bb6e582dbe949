package dev.bdp.sources.uniprot;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.db.Migrations;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.source.RegistryFacts;
import dev.bdp.engine.source.StorageAdapter;
import dev.bdp.engine.source.TypedTable;
import dev.bdp.formats.uniprot.model.CrossReference;
import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Gene;
import dev.bdp.formats.uniprot.model.ProteinName;
import dev.bdp.formats.uniprot.model.ProteinNames;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people ask of proteins, in the columns of `protein_metadata`.
final class ProteinTables implements StorageAdapter<UniProtEntry> {
  private static final List<String> COLUMNS =
      List.of(
          "accession",
          "secondary_accessions",
          "entry_name",
          "reviewed",
          "protein_name",
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

  @Override
  public Migrations migrations() {
    return Migrations.ofTables("protein", "db/protein");
  }

  @Override
  public RegistryFacts registryFacts(UniProtEntry entry) {
    return new RegistryFacts(
        entry.accession(), entry.name(), proteinName(entry), (long) entry.organism().taxonId());
  }

  @Override
  public List<TypedTable<UniProtEntry>> tables() {
    return List.of(new TypedTable<>("protein_metadata", COLUMNS, ProteinTables::write));
  }

  private static void write(UniProtEntry entry, long versionId, BinaryRows rows) {
    List<String> geneNames =
        entry.genes().stream().flatMap(ProteinTables::names).distinct().toList();
    List<String> flags = entry.description().flags();
    rows.row(COLUMNS.size() + 1)
        .int8(versionId)
        .text(entry.accession())
        .texts(entry.secondaryAccessions())
        .text(entry.name())
        .bool(entry.reviewed())
        .text(proteinName(entry))
        .texts(ecNumbers(entry))
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
                .toList());
  }

  private static String proteinName(UniProtEntry entry) {
    ProteinNames names = entry.description().names();
    return Stream.concat(Stream.ofNullable(names.recommended()), names.submitted().stream())
        .map(ProteinName::full)
        .filter(Objects::nonNull)
        .map(EvidencedText::value)
        .findFirst()
        .orElse(entry.name());
  }

  private static List<String> ecNumbers(UniProtEntry entry) {
    return Stream.of(
            Stream.of(entry.description().names()),
            entry.description().includes().stream(),
            entry.description().contains().stream())
        .flatMap(sections -> sections)
        .flatMap(ProteinTables::proteinNames)
        .flatMap(name -> name.ecNumbers().stream())
        .map(EvidencedText::value)
        .distinct()
        .toList();
  }

  private static Stream<ProteinName> proteinNames(ProteinNames names) {
    @Nullable ProteinName recommended = names.recommended();
    return Stream.concat(
        Stream.ofNullable(recommended),
        Stream.concat(names.alternative().stream(), names.submitted().stream()));
  }

  private static Stream<String> names(Gene gene) {
    return Stream.of(
            Stream.ofNullable(gene.name()),
            gene.synonyms().stream(),
            gene.orderedLocusNames().stream(),
            gene.orfNames().stream())
        .flatMap(texts -> texts)
        .map(EvidencedText::value);
  }
}
