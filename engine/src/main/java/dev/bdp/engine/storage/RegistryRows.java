package dev.bdp.engine.storage;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.registry.EntryIds;
import dev.bdp.engine.registry.SearchTerms;
import dev.bdp.engine.source.BaseRelease;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.RegistryFacts;
import dev.bdp.engine.source.TypedTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Registry and typed rows of a batch, written by a fixed number of set-based statements however
/// many records it has.
final class RegistryRows<R> {
  private final Transaction transaction;
  private final IngestionJob job;
  private final DataSource<R> source;
  private final StoreBatch<R> batch;

  RegistryRows(
      Transaction transaction, IngestionJob job, DataSource<R> source, StoreBatch<R> batch) {
    this.transaction = transaction;
    this.job = job;
    this.source = source;
    this.batch = batch;
  }

  /// The rows of an entry's new version.
  private record Written(long entryId, long versionId) {}

  /// @param building the release that shows the entries; empty when readers see it already, so that
  ///   they are shown later, all at once
  void write(OptionalLong building) {
    List<NewVersion<R>> versions = batch.versions();
    if (!versions.isEmpty()) {
      writeEntries(versions);
      Map<String, Written> written = writeVersions(versions);
      writeTerms(versions, written);
      writeFiles(versions, written);
      for (TypedTable<R> table : source.storage().tables()) {
        if (!table.isIn(job.options().tables())) {
          continue;
        }
        BinaryRows rows = new BinaryRows();
        for (NewVersion<R> version : versions) {
          table.writer().write(version.entry(), load(written, version).versionId(), rows);
        }
        if (rows.count() > 0) {
          transaction.copy(table.copyTarget(), rows);
        }
      }
      building.ifPresent(release -> show(release, written));
    }
    if (!batch.unchanged().isEmpty()) {
      Long[] unchanged =
          batch.unchanged().stream().map(StoreCandidate::newestVersionId).toArray(Long[]::new);
      writeSource(unchanged);
      building.ifPresent(release -> showUnchanged(release, unchanged));
    }
  }

  private void writeEntries(List<NewVersion<R>> versions) {
    transaction.update(
        """
        INSERT INTO registry_entries (organization_id, slug, name, description)
        SELECT o.id, e.slug, e.name, e.description
          FROM unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS e (slug, name, description, n),
               organizations o
         WHERE o.slug = ?
         ORDER BY e.slug
            ON CONFLICT (organization_id, slug) DO UPDATE
           SET name = excluded.name, description = excluded.description
         WHERE (registry_entries.name, registry_entries.description)
               IS DISTINCT FROM (excluded.name, excluded.description)
        """,
        versions.stream().map(v -> v.candidate().identifier()).toArray(String[]::new),
        versions.stream().map(v -> v.facts().name()).toArray(String[]::new),
        versions.stream().map(v -> v.facts().description()).toArray(String[]::new),
        job.organization());
  }

  private Map<String, Written> writeVersions(List<NewVersion<R>> versions) {
    Map<String, Long> ids =
        EntryIds.find(
            transaction,
            job.organization(),
            versions.stream().map(v -> v.candidate().identifier()).toList());
    Long[] entries =
        versions.stream().map(v -> ids.get(v.candidate().identifier())).toArray(Long[]::new);
    transaction.update(
        """
        INSERT INTO data_sources (id, source_type, external_id, taxonomy_id)
        SELECT e.id, ?, e.external_id, e.taxonomy_id
          FROM unnest(?::bigint[], ?::text[], ?::bigint[]) AS e (id, external_id, taxonomy_id)
            ON CONFLICT (id) DO NOTHING
        """,
        source.recordType(),
        entries,
        versions.stream().map(v -> v.facts().externalId()).toArray(String[]::new),
        versions.stream().map(v -> v.facts().taxonomyId()).toArray(Long[]::new));
    Map<Long, String> slugs = new HashMap<>();
    ids.forEach((slug, id) -> slugs.put(id, slug));
    Map<String, Written> written = new HashMap<>();
    transaction
        .query(
            """
            INSERT INTO versions (entry_id, version, external_version, content_md5, sequence_md5)
            SELECT e.id, e.version, ?, e.content_md5, e.sequence_md5
              FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) AS e (id, version, content_md5, sequence_md5)
            RETURNING entry_id, id
            """,
            row -> new Written(row.getLong(1), row.getLong(2)),
            job.externalVersion(),
            entries,
            versions.stream().map(v -> v.version().toString()).toArray(String[]::new),
            versions.stream().map(v -> v.candidate().contentMd5()).toArray(String[]::new),
            versions.stream().map(v -> v.candidate().sequenceMd5()).toArray(String[]::new))
        .forEach(rows -> written.put(String.valueOf(slugs.get(rows.entryId())), rows));
    return written;
  }

  private void writeTerms(List<NewVersion<R>> versions, Map<String, Written> written) {
    transaction.update(
        """
        INSERT INTO version_terms (version_id, organism, terms)
        SELECT t.version_id, t.organism, t.terms::tsvector
          FROM unnest(?::bigint[], ?::text[], ?::text[]) AS t (version_id, organism, terms)
        """,
        versions.stream().map(v -> load(written, v).versionId()).toArray(Long[]::new),
        versions.stream().map(v -> v.facts().organism()).toArray(String[]::new),
        versions.stream().map(v -> terms(v.candidate(), v.facts())).toArray(String[]::new));
  }

  private String terms(StoreCandidate candidate, RegistryFacts facts) {
    List<String> names = new ArrayList<>(facts.names());
    names.addAll(0, List.of(candidate.identifier(), facts.externalId(), facts.name()));
    return SearchTerms.vector(
            names,
            Optional.ofNullable(facts.organism()).stream().toList(),
            Optional.ofNullable(facts.description()).stream().toList())
        + " "
        + SearchTerms.source(line());
  }

  /// The source whose release shows the batch.
  private String line() {
    return job.base().map(BaseRelease::line).orElse(job.jobType());
  }

  private void writeFiles(List<NewVersion<R>> versions, Map<String, Written> written) {
    BinaryRows rows = new BinaryRows();
    for (NewVersion<R> version : versions) {
      for (NewVersion.NewFile file : version.files()) {
        rows.row(6)
            .int8(load(written, version).versionId())
            .text(file.format())
            .text(file.object().key())
            .text(file.object().content().md5())
            .int8(file.object().content().sizeBytes())
            .text(file.object().contentType());
      }
    }
    transaction.copy(
        "version_files (version_id, format, s3_key, checksum, size_bytes, content_type)", rows);
  }

  private void show(long releaseId, Map<String, Written> written) {
    BinaryRows shown = new BinaryRows();
    written.values().stream()
        .sorted(Comparator.comparingLong(Written::entryId)) // as the index has them
        .forEach(w -> shown.row(3).int8(releaseId).int8(w.entryId()).int8(w.versionId()));
    transaction.copy("release_entries (release_id, entry_id, version_id)", shown);
  }

  private void showUnchanged(long releaseId, Long[] versions) {
    transaction.update(
        """
        INSERT INTO release_entries (release_id, entry_id, version_id)
        SELECT ?, v.entry_id, v.id FROM versions v WHERE v.id = ANY (?)
        """,
        releaseId,
        versions);
  }

  /// Lets versions that another source of the organization wrote be found as those of this one.
  private void writeSource(Long[] versions) {
    String source = SearchTerms.source(line());
    transaction.update(
        """
        UPDATE version_terms SET terms = terms || ?::tsvector
         WHERE version_id = ANY (?) AND NOT terms @@ ?::tsquery
           AND EXISTS (SELECT 1 FROM releases r JOIN organizations o ON o.id = r.organization_id
                        WHERE o.slug = ? AND r.job_type <> ?)
        """,
        source,
        versions,
        source,
        job.organization(),
        line());
  }

  private Written load(Map<String, Written> written, NewVersion<R> version) {
    Written rows = written.get(version.candidate().identifier());
    if (rows == null) {
      throw new IllegalStateException("No version row for " + version.candidate().identifier());
    }
    return rows;
  }
}
