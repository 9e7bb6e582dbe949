package dev.bdp.bench;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.genbank.GenBankReader;
import dev.bdp.formats.genbank.GenBankRecordJson;
import dev.bdp.formats.genbank.GenBankWriter;
import dev.bdp.formats.genbank.model.GenBankRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Runs over a flat file of GenBank on one thread and prints how fast it is read, and made into
/// JSON, with the reader's check of itself on.
///
///     java -cp 'bench/target/lib/*' dev.bdp.bench.GenBankSpeed gbpri1.seq.gz
public final class GenBankSpeed {
  private GenBankSpeed() {}

  public static void main(String[] args) throws IOException, MalformedRecordException {
    Path file = RecordSpeed.onlyFile(args, "flat file");
    RecordSpeed<GenBankRecord> speed = new RecordSpeed<>(load(file), new GenBankReader()::read);
    speed.measure("read", GenBankRecord::length);
    speed.measure("read, record JSON", entry -> GenBankRecordJson.write(entry).length);
    speed.measure("read, flat file", entry -> GenBankWriter.write(entry).length);
  }

  private static List<byte[]> load(Path file) throws IOException {
    return Stream.of(RecordSpeed.text(file, StandardCharsets.ISO_8859_1).split("(?<=\n//\n)"))
        .filter(record -> !record.isBlank())
        .map(record -> record.getBytes(StandardCharsets.ISO_8859_1))
        .toList();
  }
}
