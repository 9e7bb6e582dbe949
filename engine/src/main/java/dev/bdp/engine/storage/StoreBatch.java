package dev.bdp.engine.storage;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.object.Content;
import dev.bdp.engine.object.StoredObject;
import dev.bdp.engine.registry.VersionNumber;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.RecordFormat;
import dev.bdp.engine.source.RecordFormatter;
import dev.bdp.engine.work.WorkUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The staged records of one store unit, formatted.
final class StoreBatch<R> {
  private final DataSource<R> source;
  private final RecordFormatter<R> formatter;
  private final List<StoreCandidate> unchanged = new ArrayList<>();
  private final List<NewVersion<R>> versions = new ArrayList<>();

  StoreBatch(DataSource<R> source, RecordFormatter<R> formatter) {
    this.source = source;
    this.formatter = formatter;
  }

  List<StoreCandidate> unchanged() {
    return unchanged;
  }

  List<NewVersion<R>> versions() {
    return versions;
  }

  /// The records of the versions.
  List<StoreCandidate> stored() {
    return versions.stream().map(NewVersion::candidate).toList();
  }

  List<StoredObject> objects() {
    return versions.stream()
        .flatMap(version -> version.files().stream())
        .map(NewVersion.NewFile::object)
        .toList();
  }

  /// Reads the records of a unit, each beside the newest version of its entry, in one round trip.
  static List<StoreCandidate> candidates(Transaction transaction, WorkUnit unit) {
    // Ordered by id + 0: by id alone the planner walks the primary key backwards, through the
    // versions of all entries, to find the first one of this entry. LIMIT keeps the lookup of the
    // entry a lookup: as a join, without statistics, it reads all entries.
    return transaction.query(
        """
        SELECT s.id, s.work_unit_id, s.source_offset, s.parser_version, s.record_identifier, s.content_md5, s.sequence_md5,
               v.content_md5 IS NOT DISTINCT FROM s.content_md5 AS unchanged,
               pg_column_size(s.record_data) AS staged_bytes, s.status <> 'staged' AS begun,
               v.id AS version_id, v.version, v.sequence_md5 AS newest_sequence_md5
          FROM ingestion_staged_records s
          JOIN ingestion_jobs j ON j.id = s.job_id
          LEFT JOIN LATERAL (SELECT id FROM registry_entries
                              WHERE organization_id = j.organization_id AND slug = s.record_identifier LIMIT 1) e ON TRUE
          LEFT JOIN LATERAL (SELECT * FROM versions WHERE entry_id = e.id ORDER BY id + 0 DESC LIMIT 1) v ON TRUE
         WHERE s.job_id = ? AND s.id >= ? AND s.id < ?
           AND s.status IN ('staged', 'uploading_files', 'files_uploaded', 'storing_db')
         ORDER BY s.id
        """,
        row -> {
          long version = row.getLong("version_id");
          Long versionId = row.wasNull() ? null : version;
          return new StoreCandidate(
              row.getLong("id"),
              row.getLong("work_unit_id"),
              row.getLong("source_offset"),
              row.getString("parser_version"),
              row.getString("record_identifier"),
              row.getString("content_md5"),
              row.getString("sequence_md5"),
              row.getBoolean("unchanged"),
              row.getInt("staged_bytes"),
              row.getBoolean("begun"),
              versionId,
              row.getString("version"),
              row.getString("newest_sequence_md5"));
        },
        unit.job().value(),
        unit.startOffset(),
        unit.endOffset());
  }

  /// Links a record to the newest version of its entry.
  void addUnchanged(StoreCandidate candidate) {
    unchanged.add(candidate);
  }

  /// Formats a record that becomes a version.
  void add(StoreCandidate candidate, StagedEntries.Entry<R> entry, IngestionJob job) {
    VersionNumber version = nextVersion(candidate, job);
    List<NewVersion.NewFile> files = new ArrayList<>();
    for (RecordFormat format : formatter.formats()) {
      if (job.options().formats().contains(format.name())) {
        format(entry, format)
            .ifPresent(content ->
                files.add(
                    new NewVersion.NewFile(
                        format.name(),
                        new StoredObject(
                            ObjectKeys.of(
                                job.organization(), candidate.identifier(), version, format.name()),
                            content,
                            format.contentType()))));
      }
    }
    versions.add(
        new NewVersion<>(
            candidate,
            entry.record(),
            source.storage().registryFacts(entry.record()),
            version,
            files));
  }

  /// What is the source's own text needs not be written anew where that text is at hand.
  private Optional<Content> format(StagedEntries.Entry<R> entry, RecordFormat format) {
    byte[] text = entry.text();
    return text != null && format.equals(formatter.sourceFormat())
        ? Optional.of(Content.of(text))
        : formatter.format(entry.record(), format);
  }

  private static VersionNumber nextVersion(StoreCandidate candidate, IngestionJob job) {
    if (candidate.newestVersion() == null) {
      return VersionNumber.parse(job.internalVersion());
    }
    VersionNumber newest = VersionNumber.parse(candidate.newestVersion());
    boolean major =
        candidate.sequenceMd5() != null
            && !candidate.sequenceMd5().equals(candidate.newestSequenceMd5());
    return major ? newest.nextMajor() : newest.nextMinor();
  }
}
