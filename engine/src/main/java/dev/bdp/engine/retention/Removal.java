package dev.bdp.engine.retention;

/// Something that retention removes.
///
/// @param subject names it
/// @param rows rows of the database
/// @param objects objects of the store
/// @param sizeBytes of the objects and, of staged records, of their tables
public record Removal(Kind kind, String subject, long rows, long objects, long sizeBytes) {
  /// The same with some more objects.
  Removal withObjects(long more) {
    return new Removal(kind, subject, rows, objects + more, sizeBytes);
  }

  /// What is removed together.
  public enum Kind {
    /// Raw files, frames and staged records of a job that has ended.
    INGEST,
    /// An old release, with the versions that no other release shows.
    RELEASE,
    /// Lines of the logs of ended jobs.
    LOG,
    /// Objects that an interrupted run had left.
    LEFTOVER
  }
}
