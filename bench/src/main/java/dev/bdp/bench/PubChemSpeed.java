package dev.bdp.bench;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.CompoundJson;
import dev.bdp.formats.pubchem.CompoundReader;
import dev.bdp.formats.pubchem.CompoundRecordJson;
import dev.bdp.formats.pubchem.model.Compound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Runs over an SDF file of PubChem on one thread and prints how fast it is read, and made into JSON,
/// with the reader's check of itself on.
///
///     java -cp 'bench/target/lib/*' dev.bdp.bench.PubChemSpeed Compound_000000001_000500000.sdf.gz
public final class PubChemSpeed {
  private PubChemSpeed() {}

  public static void main(String[] args) throws IOException, MalformedRecordException {
    Path file = RecordSpeed.onlyFile(args, "SDF file");
    RecordSpeed<Compound> speed = new RecordSpeed<>(load(file), new CompoundReader()::read);
    speed.measure("read", compound -> compound.rawBlocks().size());
    speed.measure("read, record JSON", compound -> CompoundRecordJson.write(compound).length);
    speed.measure("read, published JSON", compound -> CompoundJson.write(compound).length);
  }

  private static List<byte[]> load(Path file) throws IOException {
    return Stream.of(
            RecordSpeed.text(file, StandardCharsets.ISO_8859_1).split("(?<=\n\\$\\$\\$\\$\n)"))
        .map(record -> record.getBytes(StandardCharsets.ISO_8859_1))
        .toList();
  }
}
