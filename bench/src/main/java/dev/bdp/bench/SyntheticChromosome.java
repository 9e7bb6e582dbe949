package dev.bdp.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Writes a flat file of GenBank with one chromosome of as many bases as asked for, the same each
/// time.
///
///     java -cp 'bench/target/lib/*' dev.bdp.bench.SyntheticChromosome 300000000 release/gbsyn1.seq
///     ./bdp ingest genbank_syn --from release
public final class SyntheticChromosome {
  private static final long SEED = 20_261_125L;
  private static final int BASES_A_FEATURE = 15_000;
  private static final int PER_LINE = 60;

  private SyntheticChromosome() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("Cannot write a chromosome: name how many bases it has, and the file.");
      System.exit(64);
    }
    write(Integer.parseInt(args[0]), Path.of(args[1]));
  }

  private static void write(int bases, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      put(
          out,
          """
          LOCUS       CM1              %1$d bp    DNA     linear   SYN 01-JAN-2026
          DEFINITION  Synthetic chromosome.
          ACCESSION   CM1
          VERSION     CM1.1
          FEATURES             Location/Qualifiers
               source          1..%1$d
                               /organism="synthetic construct"
                               /db_xref="taxon:32630"
          """
              .formatted(bases));
      for (int at = 1; at + 900 < bases; at += BASES_A_FEATURE) {
        put(
            out,
            """
                 gene            complement(%d..%d)
                                 /gene="gene%1$d"
            """
                .formatted(at, at + 900));
      }
      put(out, "ORIGIN\n");
      SplittableRandom random = new SplittableRandom(SEED);
      for (int base = 0; base < bases; base += PER_LINE) {
        putLine(base, Math.min(PER_LINE, bases - base), random, out);
      }
      put(out, "//\n");
    }
  }

  private static void putLine(int base, int count, SplittableRandom random, OutputStream out)
      throws IOException {
    StringBuilder line = new StringBuilder("%9d".formatted(base + 1));
    long bits = 0;
    for (int i = 0; i < count; i++, bits >>>= 2) {
      if (i % 10 == 0) {
        line.append(' ');
        bits = random.nextLong();
      }
      line.append("acgt".charAt((int) (bits & 3)));
    }
    put(out, line.append('\n').toString());
  }

  private static void put(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(US_ASCII));
  }
}
