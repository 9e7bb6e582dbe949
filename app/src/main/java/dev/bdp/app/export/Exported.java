package dev.bdp.app.export;

/// What an export wrote.
public record Exported(long records, int files) {
  Exported withFilesOf(Exported other) {
    return new Exported(records, files + other.files);
  }
}
