package dev.bdp.engine.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A source's whole description: what it publishes, and how its text becomes records, files and
/// typed rows.
///
/// Found by `ServiceLoader`; a jar on the class path adds a source. Implementations are stateless
/// and safe for use by many threads.
///
/// @param <R> the source's own record type
public interface DataSource<R> {
  /// The id in commands and the `job_type` in the tables, such as `uniprot_swissprot`.
  String id();

  /// One sentence for `bdp sources`.
  String description();

  Publisher publisher();

  /// What a record is: `protein`, `genome`, `paper`.
  String recordType();

  /// Reads what the release at a location consists of.
  ///
  /// @throws dev.bdp.engine.failure.IngestException when there is no release of this source
  ReleaseManifest discover(ReleaseLocation location);

  /// The file inside a published `tar` archive that holds the records; empty when the file is no
  /// archive.
  ///
  /// @param fileName as the manifest has it
  default Optional<String> archiveMember(String fileName) {
    return Optional.empty();
  }

  /// A new scanner for the text of one file.
  ///
  /// @param fileName as the manifest has it: a release may hold files of more than one kind
  RecordScanner scanner(String fileName);

  /// What it means that a release holds several records of one identifier.
  default Recurrence recurrence() {
    return Recurrence.MISTAKE;
  }

  /// A record of more bytes is quarantined, whatever it holds. The same for every worker, however
  /// much memory it has.
  default int largestRecordBytes() {
    return 32 << 20;
  }

  DataSourceParser<R> parser();

  /// The formatter of a job without vocabulary files.
  RecordFormatter<R> formatter();

  /// The names of the vocabulary files that the formatter can use beside the records.
  default List<String> vocabularyFiles() {
    return List.of();
  }

  /// The formatter of a job whose release has vocabulary files.
  ///
  /// @param vocabulary the content of those of [#vocabularyFiles] that the job has, by name
  default RecordFormatter<R> formatter(Map<String, byte[]> vocabulary) {
    return formatter();
  }

  StorageAdapter<R> storage();

  /// The record as a page shows it; empty when the source has nothing to say about that.
  default Optional<RecordView> view(R entry) {
    return Optional.empty();
  }
}
