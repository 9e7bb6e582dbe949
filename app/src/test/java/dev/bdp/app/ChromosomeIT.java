package dev.bdp.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.record.Md5;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A record of which neither the text nor a file fits into the heap of the program.
class ChromosomeIT {
  private static final long SEED = 20_261_125L;
  private static final int BASES = 72_000_000;
  // Two thirds of it are for what stays: less than the text takes.
  private static final String HEAP = "128m";
  private static final String SMALL =
      """
      LOCUS       S1 4 bp DNA linear
      VERSION     S1.1
      ORIGIN
              1 acgt
      //
      """;

  @TempDir Path directory;
  private Installation installation;

  @BeforeEach
  void install() throws Exception {
    installation = Installation.fresh(directory);
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void aChromosomeIsIngestedReadAndVerifiedInAHeapThatCouldNotHoldItsText() throws Exception {
    System.out.println("seed " + SEED);
    Path release = Files.createDirectories(directory.resolve("release"));
    Path file = release.resolve("gbsyn1.seq");
    write(file, BASES);
    assertThat(Files.size(file)).isGreaterThan(90_000_000);
    assertThat(bdp("ingest", "genbank_syn", "--from", release.toString(), "--quiet"))
        .contains("2 records = 2 stored + 0 unchanged + 0 failed");
    Path stored = installation.store().resolve("ncbi/cm1/1.0");
    assertThat(Files.mismatch(stored.resolve("cm1.gb"), file))
        .isEqualTo(Files.size(file) - SMALL.length());
    assertThat(Files.size(stored.resolve("cm1.fasta")))
        .isEqualTo(">CM1.1 Synthetic\n".length() + BASES + (BASES + 69) / 70);
    assertThat(
            installation.rows(
                "SELECT length, feature_count, has_sequence FROM genome_metadata WHERE accession = 'CM1'"))
        .containsExactly(BASES + "|1|t");
    for (String format : new String[] {"gb", "json"}) {
      assertThat(
              installation.rows(
                  "SELECT checksum FROM version_files WHERE s3_key = 'ncbi/cm1/1.0/cm1.%s'"
                      .formatted(format)))
          .containsExactly(md5(stored.resolve("cm1." + format)));
    }
    assertThat(bdp("verify", "--deep")).contains("every law holds");
    assertThat(bdp("get", "ncbi/cm1", "--format", "gff3"))
        .contains("CM1.1\tGenBank\tgene\t1\t72000000\t.\t-\t.\t");
  }

  private String bdp(String... command) throws Exception {
    Path log = Files.createTempFile(directory, "child", ".log");
    try (ChildProcess child = ChildProcess.bdp(installation, log, HEAP, command)) {
      assertThat(child.await()).as(child.output()).isZero();
      return child.output();
    }
  }

  private static String md5(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return Md5.hex(content);
    }
  }

  /// A chromosome, and a small record behind it.
  private static void write(Path file, int bases) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write(
          """
          LOCUS       CM1              %1$d bp    DNA     linear   SYN 01-JAN-2026
          DEFINITION  Synthetic.
          ACCESSION   CM1
          VERSION     CM1.1
          FEATURES             Location/Qualifiers
               gene            complement(1..%1$d)
          ORIGIN
          """
              .formatted(bases)
              .getBytes(US_ASCII));
      byte[] line = new byte[76];
      line[75] = '\n';
      for (int base = 0; base < bases; base += 60) {
        System.arraycopy("%9d".formatted(base + 1).getBytes(US_ASCII), 0, line, 0, 9);
        boolean gap = base % 3_000_000 < 1_000_000;
        for (int group = 9; group < 75; group += 11) {
          long bits = random.nextLong();
          line[group] = ' ';
          for (int i = 1; i <= 10; i++) {
            line[group + i] = (byte) (gap ? 'n' : "acgt".charAt((int) (bits >>> 2 * i & 3)));
          }
        }
        out.write(line);
      }
      out.write(("//\n" + SMALL).getBytes(US_ASCII));
    }
  }
}
