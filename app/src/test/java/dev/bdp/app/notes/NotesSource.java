package dev.bdp.app.notes;

import dev.bdp.engine.source.BaseRelease;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSourceParser;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.Publisher;
import dev.bdp.engine.source.RecordFormatter;
import dev.bdp.engine.source.RecordScanner;
import dev.bdp.engine.source.Recurrence;
import dev.bdp.engine.source.ReleaseFile;
import dev.bdp.engine.source.ReleaseLocation;
import dev.bdp.engine.source.ReleaseManifest;
import dev.bdp.engine.source.StorageAdapter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/// A source for tests whose releases are made of numbered files that replace and remove: a line
/// `id<TAB>text` is a record, a line `-id id …` removes.
///
/// `notes.list` names the release in its first line and the files in the others; the files after
/// `base NAME` update that release. A line with `!` before it is not understood until the parser is
/// mended.
public final class NotesSource implements DataSource<Note> {
  public static final AtomicBoolean MENDED = new AtomicBoolean();

  /// Runs once, before the next note is formatted.
  public static final AtomicReference<Runnable> BEFORE_FORMAT = new AtomicReference<>(() -> {});

  @Override
  public String id() {
    return "notes";
  }

  @Override
  public String description() {
    return "Notes for tests.";
  }

  @Override
  public Publisher publisher() {
    return new Publisher("notebook", "A notebook", URI.create("http://localhost:1/"));
  }

  @Override
  public String recordType() {
    return "note";
  }

  @Override
  public ReleaseManifest discover(ReleaseLocation location) {
    List<String> lines = new String(location.find("notes.list").orElseThrow()).lines().toList();
    Optional<BaseRelease> base =
        lines.stream()
            .filter(line -> line.equals("update"))
            .findAny()
            .map(line -> new BaseRelease(id(), location.currentRelease(id()).orElseThrow()));
    List<ReleaseFile> files =
        lines.stream()
            .skip(1)
            .filter(line -> !line.equals("update"))
            .map(name ->
                new ReleaseFile(
                    name,
                    List.of(location.resolve(name)),
                    OptionalLong.empty(),
                    Optional.empty(),
                    FilePurpose.DATA))
            .toList();
    return new ReleaseManifest(lines.getFirst(), files, base);
  }

  @Override
  public RecordScanner scanner(String fileName) {
    return (bytes, from, to) ->
        IntStream.range(from, to).filter(i -> bytes[i] == '\n').findFirst().orElse(-2) + 1;
  }

  @Override
  public Recurrence recurrence() {
    return Recurrence.UPDATE;
  }

  @Override
  public DataSourceParser<Note> parser() {
    return new NoteParser();
  }

  @Override
  public RecordFormatter<Note> formatter() {
    return new NoteFormats();
  }

  @Override
  public StorageAdapter<Note> storage() {
    return new NoteStorage();
  }
}
