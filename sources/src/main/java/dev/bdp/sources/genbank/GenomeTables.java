package dev.bdp.sources.genbank;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.db.Migrations;
import dev.bdp.engine.source.RegistryFacts;
import dev.bdp.engine.source.StorageAdapter;
import dev.bdp.engine.source.TypedTable;
import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people ask of sequence records, in the columns of `genome_metadata`.
final class GenomeTables implements StorageAdapter<GenBankRecord> {
  private static final List<String> COLUMNS =
      List.of(
          "accession",
          "sequence_version",
          "secondary_accessions",
          "locus_name",
          "region",
          "definition",
          "length",
          "unit",
          "molecule_type",
          "topology",
          "division",
          "organism",
          "lineage",
          "taxonomy_id",
          "update_date",
          "keywords",
          "bioproject",
          "biosample",
          "pubmed_ids",
          "has_sequence",
          "sequence_md5",
          "feature_count",
          "gene_count",
          "cds_count",
          "rrna_count",
          "trna_count");

  private static final int NAMES = 100;

  @Override
  public Migrations migrations() {
    return Migrations.ofTables("genome", "db/genome");
  }

  @Override
  public RegistryFacts registryFacts(GenBankRecord entry) {
    return new RegistryFacts(
            entry.accessionVersion(),
            entry.locus().name().isEmpty() ? entry.accession() : entry.locus().name(),
            orNull(entry.definition()),
            orNull(entry.taxonId()))
        .withNames(names(entry))
        .withOrganism(orNull(entry.organism().name()));
  }

  /// Other accessions, and genes: a chromosome has more of them than anybody searches for.
  private static List<String> names(GenBankRecord entry) {
    return Stream.concat(
            entry.secondaryAccessions().stream(),
            entry.features().stream().flatMap(feature -> feature.find("gene").stream()))
        .distinct()
        .limit(NAMES)
        .toList();
  }

  @Override
  public List<TypedTable<GenBankRecord>> tables() {
    return List.of(new TypedTable<>("genome_metadata", COLUMNS, GenomeTables::write));
  }

  private static void write(GenBankRecord entry, long versionId, BinaryRows rows) {
    List<Feature> features = entry.features();
    rows.row(COLUMNS.size() + 1)
        .int8(versionId)
        .text(entry.accession())
        .int8(orNull(entry.version()))
        .texts(entry.secondaryAccessions())
        .text(entry.locus().name())
        .text(orNull(entry.region()))
        .text(entry.definition())
        .int8(entry.length())
        .text(orNull(entry.locus().unit()))
        .text(orNull(entry.locus().molecule()))
        .text(orNull(entry.locus().topology()))
        .text(orNull(entry.locus().division()))
        .text(orNull(entry.organism().name()))
        .texts(entry.organism().lineage())
        .int8(orNull(entry.taxonId()))
        .date(entry.locus().date())
        .texts(entry.keywords())
        .texts(links(entry, "BioProject:"))
        .texts(links(entry, "BioSample:"))
        .texts(
            entry.references().stream()
                .map(Reference::pubmed)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList())
        .bool(!entry.sequence().isEmpty())
        .text(Residues.md5(entry.sequence()))
        .int4(features.size())
        .int4(count(features, "gene"))
        .int4(count(features, "CDS"))
        .int4(count(features, "rRNA"))
        .int4(count(features, "tRNA"));
  }

  /// What DBLINK lists after `database`; the list goes on in lines without a colon.
  private static List<String> links(GenBankRecord entry, String database) {
    String text = entry.text("DBLINK");
    int from = text.indexOf(database);
    if (from < 0) {
      return List.of();
    }
    String rest = text.substring(from + database.length());
    int colon = rest.indexOf(':');
    String list = colon < 0 ? rest : rest.substring(0, Math.max(0, rest.lastIndexOf(' ', colon)));
    return Arrays.stream(list.split("[,\\s]+")).filter(id -> !id.isEmpty()).toList();
  }

  private static int count(List<Feature> features, String type) {
    return (int) features.stream().filter(feature -> feature.type().equals(type)).count();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Long orNull(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }
}
