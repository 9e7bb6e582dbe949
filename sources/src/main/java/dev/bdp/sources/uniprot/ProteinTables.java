package dev.bdp.sources.uniprot;

import dev.bdp.engine.db.Migrations;
import dev.bdp.engine.source.RegistryFacts;
import dev.bdp.engine.source.StorageAdapter;
import dev.bdp.engine.source.TypedTable;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.util.List;
import java.util.stream.Stream;

/// What people ask of proteins, in tables: a row of `protein_metadata` an entry and, where a job
/// fills all tables, its cross-references and features.
final class ProteinTables implements StorageAdapter<UniProtEntry> {
  private static final List<TypedTable<UniProtEntry>> TABLES =
      List.of(MetadataRow.table(), CrossReferenceRows.table(), FeatureRows.table());

  @Override
  public Migrations migrations() {
    return Migrations.ofTables("protein", "db/protein");
  }

  @Override
  public RegistryFacts registryFacts(UniProtEntry entry) {
    return new RegistryFacts(
            entry.accession(),
            entry.name(),
            ProteinNaming.title(entry),
            (long) entry.organism().taxonId())
        .withNames(
            Stream.concat(ProteinNaming.genes(entry).stream(), entry.secondaryAccessions().stream())
                .toList())
        .withOrganism(organism(entry));
  }

  private static String organism(UniProtEntry entry) {
    String common = entry.organism().commonName();
    return entry.organism().scientificName()
        + (common == null || common.isEmpty() ? "" : " (" + common + ")");
  }

  @Override
  public List<TypedTable<UniProtEntry>> tables() {
    return TABLES;
  }
}
