package dev.bdp.app.notes;

import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.record.Parsed;
import dev.bdp.engine.record.RecordRemovals;
import dev.bdp.engine.record.RejectedRecord;
import dev.bdp.engine.source.DataSourceParser;
import java.nio.charset.StandardCharsets;
import java.util.List;

final class NoteParser implements DataSourceParser<Note> {
  @Override
  public String version() {
    return NotesSource.MENDED.get() ? "2" : "1";
  }

  @Override
  public Parsed parse(byte[] text) {
    String line = new String(text, StandardCharsets.US_ASCII).strip();
    if (line.startsWith("-")) {
      return new RecordRemovals(List.of(line.substring(1).split(" ")));
    }
    if (line.startsWith("!")) {
      if (!NotesSource.MENDED.get()) {
        return new RejectedRecord("the line starts with !");
      }
      line = line.substring(1);
    }
    int tab = line.indexOf('\t');
    if (tab < 1) {
      return new RejectedRecord("the line has no tab");
    }
    return new GenericRecord(
        line.substring(0, tab),
        line.substring(0, tab),
        ("{\"line\":\"" + line.replace("\t", "\\t") + "\"}").getBytes(StandardCharsets.US_ASCII),
        Md5.hex(text),
        null);
  }

  @Override
  public Note load(byte[] recordData) {
    String json = new String(recordData, StandardCharsets.US_ASCII);
    String line = json.substring(json.indexOf(": \"") + 3, json.lastIndexOf('"'));
    String[] parts = line.split("\\\\t", 2);
    return new Note(parts[0], parts[1]);
  }
}
