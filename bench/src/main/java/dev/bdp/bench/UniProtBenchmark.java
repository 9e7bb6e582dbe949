package dev.bdp.bench;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.UniProtReader;
import dev.bdp.formats.uniprot.UniProtRecordJson;
import dev.bdp.formats.uniprot.UniProtWriter;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import dev.bdp.formats.uniprot.rest.UniProtRestJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The format library on the entries of a flat file, one after the other.
///
///     java -cp 'bench/target/lib/*' org.openjdk.jmh.Main UniProt -p file=uniprot_sprot.dat.gz -prof gc
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class UniProtBenchmark {
  @Param("examples/uniprot/uniprot_sprot.dat.gz")
  private String file = "";

  private final UniProtReader reader = new UniProtReader();
  private final UniProtRestJson rest = new UniProtRestJson();
  private UniProtText text = UniProtText.of(new byte[0]);
  private int next;

  @Setup
  public void load() throws IOException {
    text = UniProtText.load(Path.of(file));
  }

  @Benchmark
  public UniProtEntry read() throws MalformedRecordException {
    int entry = next;
    next = entry + 1 < text.entries() ? entry + 1 : 0;
    return reader.read(text.bytes(), text.starts()[entry], text.length(entry));
  }

  @Benchmark
  public byte[] readAndWriteRecordJson() throws MalformedRecordException {
    return UniProtRecordJson.write(read());
  }

  @Benchmark
  public byte[] readAndWriteRestJson() throws MalformedRecordException {
    return rest.write(read());
  }

  @Benchmark
  public byte[] readAndWriteFlatFile() throws MalformedRecordException {
    return UniProtWriter.write(read());
  }
}
