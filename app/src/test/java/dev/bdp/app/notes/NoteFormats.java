package dev.bdp.app.notes;

import dev.bdp.engine.object.Content;
import dev.bdp.engine.source.RecordFormat;
import dev.bdp.engine.source.RecordFormatter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

final class NoteFormats implements RecordFormatter<Note> {
  @Override
  public List<RecordFormat> formats() {
    return List.of(new RecordFormat("txt", "text/plain", true));
  }

  @Override
  public Optional<Content> format(Note note, RecordFormat format) {
    NotesSource.BEFORE_FORMAT.getAndSet(() -> {}).run();
    return Optional.of(Content.of((note.text() + "\n").getBytes(StandardCharsets.US_ASCII)));
  }
}
