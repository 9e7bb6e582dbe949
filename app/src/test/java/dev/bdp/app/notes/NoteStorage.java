package dev.bdp.app.notes;

import dev.bdp.engine.db.Migrations;
import dev.bdp.engine.source.RegistryFacts;
import dev.bdp.engine.source.StorageAdapter;
import dev.bdp.engine.source.TypedTable;
import java.util.List;

final class NoteStorage implements StorageAdapter<Note> {
  @Override
  public Migrations migrations() {
    return Migrations.ofTables("note", "dev/bdp/app/notes/migration");
  }

  @Override
  public RegistryFacts registryFacts(Note note) {
    return new RegistryFacts(note.id(), note.id(), null, null);
  }

  @Override
  public List<TypedTable<Note>> tables() {
    return List.of(
        new TypedTable<>(
            "note_metadata",
            List.of("words"),
            (note, version, rows) ->
                rows.row(2).int8(version).int4(note.text().split(" ").length)));
  }
}
