package dev.bdp.sources.genbank;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.source.RecordView;
import dev.bdp.engine.source.RecordView.Alphabet;
import dev.bdp.engine.source.RecordView.Fact;
import dev.bdp.engine.source.RecordView.Feature;
import dev.bdp.engine.source.RecordView.Sequence;
import dev.bdp.engine.source.RecordView.Value;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.genbank.GenBankReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GenomeViewTest {
  private static final String RECORD =
      """
      LOCUS       AB000001                  20 bp    mRNA    circular VRL 01-JAN-2026
      DEFINITION  Invented virus gene for nothing, complete cds.
      ACCESSION   AB000001 AB000009
      VERSION     AB000001.2
      KEYWORDS    invented; virus.
      SOURCE      Invented virus
        ORGANISM  Invented virus
                  Viruses; Riboviria; Inventaviridae.
      REFERENCE   1  (bases 1 to 20)
        AUTHORS   Doe,J.
        TITLE     How to invent a virus
        JOURNAL   J. Inv. 1, 1-2 (2025)
         PUBMED   12345678
      REFERENCE   2  (bases 1 to 20)
        AUTHORS   Doe,J.
        TITLE     Direct Submission
        JOURNAL   Submitted (01-JAN-2025) Nowhere
      FEATURES             Location/Qualifiers
           source          1..20
                           /organism="Invented virus"
                           /mol_type="mRNA"
           CDS             complement(join(<4..9,13..>18))
                           /gene="inv"
                           /locus_tag="INV_1"
                           /product="invented protein"
                           /protein_id="BAA00001.1"
           gene            4..18
                           /gene="inv"
                           /locus_tag="INV_1"
           variation       5^6
           misc_feature    join(2..3,J00194.1:100..202)
                           /note="partly elsewhere"
           misc_feature    J00194.1:100..202
           rep_origin      18..3
      ORIGIN
              1 acgtacgtac gtacgtacgn
      //
      """;

  @Test
  void whatARecordSaysOfItselfAreFacts() throws Exception {
    RecordView view = view(RECORD);
    assertThat(view.title()).isEqualTo("Invented virus gene for nothing, complete cds.");
    assertThat(view.subtitle()).contains("AB000001.2 · Invented virus");
    assertThat(view.facts())
        .containsExactly(
            Fact.of("Accessions", List.of("AB000001.2", "AB000009")),
            Fact.of("Molecule", "mRNA"),
            Fact.of("Topology", "circular"),
            Fact.of("Division", "VRL"),
            Fact.of("Length", "20 bp"),
            Fact.of("Organism", "Invented virus"),
            Fact.of("Lineage", "Viruses › Riboviria › Inventaviridae"),
            Fact.of("Keywords", List.of("invented", "virus")),
            new Fact(
                "References",
                List.of(
                    new Value(
                        "How to invent a virus",
                        Optional.of("https://pubmed.ncbi.nlm.nih.gov/12345678")),
                    new Value("Direct Submission"))));
  }

  @Test
  void aFeatureReachesFromItsFirstBaseOfTheRecordToItsLast() throws Exception {
    RecordView view = view(RECORD);
    assertThat(view.featuresTotal()).isEqualTo(7);
    assertThat(view.features())
        .containsExactly(
            feature("source", 1, 20, "Invented virus", null),
            feature("CDS", 4, 18, "invented protein", "BAA00001.1"),
            feature("gene", 4, 18, "inv", "INV_1"),
            feature("variation", 5, 6, "", null),
            feature("misc_feature", 2, 3, "partly elsewhere", null),
            new Feature("misc_feature", Optional.empty(), Optional.empty(), "", Optional.empty()),
            feature("rep_origin", 1, 20, "", null));
  }

  @Test
  void lettersAreBasesOrResiduesAsTheLocusSays() throws Exception {
    assertThat(view(RECORD).sequence())
        .contains(new Sequence(Alphabet.RNA, 20, "ACGTACGTACGTACGTACGN"));
    assertThat(view(RECORD.replace("mRNA    circular", "DNA     circular")).sequence())
        .contains(new Sequence(Alphabet.DNA, 20, "ACGTACGTACGTACGTACGN"));
    String protein = RECORD.replace("20 bp    mRNA    circular", "20 aa            linear  ");
    assertThat(view(protein).sequence().map(Sequence::alphabet)).contains(Alphabet.PROTEIN);
  }

  @Test
  void aRecordMayHaveLittle() throws Exception {
    RecordView view =
        view(
            """
            LOCUS       NC_1                       4 bp    DNA     linear   CON 01-JAN-2026
            ACCESSION   NC_1
            VERSION     NC_1.3
            FEATURES             Location/Qualifiers
            CONTIG      join(AB000001.2:1..4)
            //
            """);
    assertThat(view.sequence()).isEmpty();
    assertThat(view.features()).isEmpty();
    assertThat(view.subtitle()).contains("NC_1.3");
    assertThat(view.facts()).extracting(Fact::label).doesNotContain("Organism", "References");
  }

  @Test
  void aLongSequenceIsShownToALimitAndItsLengthIsTold() throws Exception {
    StringBuilder text = new StringBuilder();
    text.append(
        "LOCUS       NC_1                  100020 bp    DNA     linear   CON 01-JAN-2026\nACCESSION   NC_1\nVERSION     NC_1.3\nORIGIN\n");
    for (int at = 1; at <= 100_020; at += 60) {
      text.append("%9d%s\n".formatted(at, " acgtacgtac".repeat(6)));
    }
    Sequence sequence = view(text + "//\n").sequence().orElseThrow();
    assertThat(sequence.length()).isEqualTo(100_020);
    assertThat(sequence.residues()).hasSize(100_000).endsWith("ACGTACGTAC");
    assertThat(sequence.isTruncated()).isTrue();
  }

  private static RecordView view(String text) throws MalformedRecordException {
    return GenomeView.of(new GenBankReader().read(text.getBytes(US_ASCII)));
  }

  private static Feature feature(
      String type,
      long begin,
      long end,
      String description,
      @org.jspecify.annotations.Nullable String id) {
    return new Feature(
        type, Optional.of(begin), Optional.of(end), description, Optional.ofNullable(id));
  }
}
