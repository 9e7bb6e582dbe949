package dev.bdp.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/// Every source that comes with the program keeps the laws.
class SourceContractsIT {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path COMPOUNDS =
      EXAMPLES.resolve("pubchem/Compound_000000001_000500000.sdf");
  private static final Path RESOURCES = Path.of("src", "test", "resources", "dev", "bdp", "app");

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Nested
  class SwissProt extends EmbeddedContract {
    SwissProt() {
      super(
          "uniprot_swissprot",
          List.of(EXAMPLES.resolve("uniprot/uniprot_sprot.dat.gz")),
          line -> line.equals("//"));
    }
  }

  @Nested
  class PubChemCompound extends EmbeddedContract {
    PubChemCompound() {
      super("pubchem_compound", List.of(COMPOUNDS), line -> line.equals("$$$$"));
    }

    @Override
    protected byte[] lasting(byte[] text) {
      return withoutTime(text);
    }
  }

  @Nested
  class PubChemCompoundUpdates extends EmbeddedContract {
    PubChemCompoundUpdates() {
      super(
          "pubchem_compound_updates",
          List.of(COMPOUNDS, RESOURCES.resolve("killed-CIDs")),
          line -> line.equals("$$$$"));
    }

    @Override
    protected byte[] lasting(byte[] text) {
      return withoutTime(text);
    }

    @Override
    protected long recordCount() {
      return super.recordCount() + 2; // the withdrawn CIDs
    }
  }

  @Nested
  class PubMed extends EmbeddedContract {
    PubMed() {
      super(
          "pubmed",
          List.of(RESOURCES.resolve("papers.xml")),
          line -> line.startsWith("<PubmedArticle>") || line.startsWith("<DeleteCitation>"));
    }
  }

  @Nested
  class GenBank extends EmbeddedContract {
    GenBank() {
      super("genbank_syn", List.of(RESOURCES.resolve("gbsyn1.seq")), line -> line.equals("//"));
    }
  }

  /// When a dump was made stands behind the program in the second line of its records.
  private static byte[] withoutTime(byte[] text) {
    return new String(text, ISO_8859_1)
        .replaceFirst("(?<program>^[^\n]*\n  -OEChem-)[0-9]{10}", "${program}0000000000")
        .getBytes(ISO_8859_1);
  }
}
