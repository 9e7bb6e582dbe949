package dev.bdp.formats.uniprot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.RealEntries.SourceEntry;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UniProtFastaTest {
  private final UniProtFasta fasta = new UniProtFasta();

  @Test
  void writesTheExample() throws Exception {
    assertThat(new String(fasta.write(ExampleEntry.read()), US_ASCII))
        .isEqualTo(
            """
            >sp|P99990|SQUEK_MOUSE Squeakin (Fragment) OS=Mus musculus OX=10090 GN=Sq_0001 PE=1 SV=2
            MKTAYIAKQRQISFVKSHFSRQLEERLGLIEVQAPILSRVGDGTQDNLSGAEKAVQVKVK
            ALPDAQ
            """);
  }

  @Test
  void writesTheIsoformsOfTheExample() throws Exception {
    assertThat(new String(fasta.writeIsoforms(ExampleEntry.read()), US_ASCII))
        .isEqualTo(
            """
            >sp|P99990-2|SQUEK_MOUSE Isoform 2 of Squeakin (Fragment) OS=Mus musculus OX=10090 GN=Sq_0001
            AYIAKQRQISFVKSHFSRQLEERLGLIEVQAPILSRVGDGTQDNLSGAEKAVQVKVKALP
            WW
            """);
  }

  @Test
  void namesTheEntryAsUniProtDoes() throws Exception {
    assertThat(lines("P05067").getFirst())
        .isEqualTo(
            ">sp|P05067|A4_HUMAN Amyloid-beta precursor protein OS=Homo sapiens OX=9606 GN=APP PE=1 SV=3");
    assertThat(lines("A8EZU1").getFirst())
        .isEqualTo(
            ">sp|A8EZU1|YBEY_RICCK Endoribonuclease YbeY OS=Rickettsia canadensis (strain McKiel) OX=293613 GN=ybeY"
                + " PE=3 SV=1");
  }

  @Test
  void namesAFragmentAndNoGeneWhereThereIsNone() throws Exception {
    assertThat(lines("P14592").getFirst())
        .isEqualTo(
            ">sp|P14592|24KD_PLACH 24 kDa antigen (Fragment) OS=Plasmodium chabaudi OX=5825 PE=2 SV=1");
  }

  @Test
  void takesTheSubmittedNameOfTrembl() throws Exception {
    assertThat(lines("Q22179").getFirst())
        .isEqualTo(
            ">tr|Q22179|Q22179_CAEEL LRP X(Cross)-hybridizing OS=Caenorhabditis elegans OX=6239 GN=lrx-1 PE=4 SV=2");
  }

  @Test
  void leavesPrecursorAndCommonNameOut() throws Exception {
    assertThat(lines("Q06848").getFirst())
        .isEqualTo(
            ">sp|Q06848|ANCA_ACET2 Cellulosome-anchoring protein OS=Acetivibrio thermocellus (strain ATCC 27405 / DSM"
                + " 1237 / JCM 9322 / NBRC 103400 / NCIMB 10682 / NRRL B-4536 / VPI 7372) OX=203119 GN=ancA PE=1 SV=1");
  }

  @Test
  void writesSixtyResiduesALine() throws Exception {
    List<String> lines = lines("A4K2U9");

    assertThat(lines).hasSize(1 + 5); // 246 residues: four lines of 60, one of 6
    assertThat(lines.subList(1, 5)).allMatch(line -> line.length() == 60);
    assertThat(lines.get(5)).isEqualTo("AGEGEN");
    assertThat(new String(fasta.write(entry("A4K2U9")), US_ASCII)).endsWith("AGEGEN\n");
  }

  @Test
  void splicesWhatIsMissing() throws Exception {
    List<String> lines = isoformLines("A4K2U9");

    assertThat(lines.getFirst())
        .isEqualTo(
            ">sp|A4K2U9-2|1433B_PONAB Isoform Short of 14-3-3 protein beta/alpha OS=Pongo abelii OX=9601 GN=YWHAB");
    assertThat(lines.get(1)).startsWith("MDKSELVQKAKLAEQAERYDD"); // without MT
    assertThat(lengths("A4K2U9")).containsExactly(Map.entry("A4K2U9-2", 244));
  }

  @Test
  void splicesSeveralChangesIntoOneIsoform() throws Exception {
    // The isoforms of APP are called by their lengths.
    assertThat(lengths("P05067"))
        .containsEntry("P05067-2", 305)
        .containsEntry("P05067-3", 677)
        .containsEntry("P05067-4", 695)
        .containsEntry("P05067-5", 696)
        .containsEntry("P05067-6", 714)
        .containsEntry("P05067-7", 733)
        .containsEntry("P05067-8", 751)
        .containsEntry("P05067-9", 752)
        .containsEntry("P05067-10", 639)
        .doesNotContainKey("P05067-1");
  }

  @Test
  void splicesReplacements() throws Exception {
    // 1312 without 1-580, and 581-646 (66 residues) replaced by 66 others
    assertThat(lengths("P09470")).containsExactly(Map.entry("P09470-2", 732));
    // 524 with 443-524 (82) by 7; without 443-481 (39); 1-31 by 86 as well; 1-30 by 61
    assertThat(lengths("Q13362"))
        .containsExactly(
            Map.entry("Q13362-2", 449),
            Map.entry("Q13362-3", 485),
            Map.entry("Q13362-4", 540),
            Map.entry("Q13362-5", 555));
    // 565 with 15-29 (15) by 1; without 1-68; 223-333 (111) by 22 and 501 (1) by 15
    assertThat(lengths("O75398"))
        .containsExactly(
            Map.entry("O75398-3", 551), Map.entry("O75398-4", 497), Map.entry("O75398-5", 490));
  }

  @Test
  void splicesEveryIsoformThatARealEntryDescribes() throws Exception {
    int spliced = 0;
    for (SourceEntry source : RealEntries.modern()) {
      UniProtEntry entry = new UniProtReader().read(source.text());
      long described =
          new String(source.text(), US_ASCII)
              .lines()
              .filter(line -> line.contains("Sequence=VSP_"))
              .count();
      long written =
          new String(fasta.writeIsoforms(entry), US_ASCII)
              .lines()
              .filter(line -> line.startsWith(">"))
              .count();
      assertThat(written).as(source.file()).isEqualTo(described);
      spliced += (int) written;
    }
    System.out.println("FASTA: " + spliced + " isoforms spliced");
  }

  @Test
  void writesNoIsoformsWhereThereAreNone() throws Exception {
    assertThat(fasta.writeIsoforms(entry("A8EZU1"))).isEmpty();
  }

  private List<String> lines(String accession) throws MalformedRecordException {
    return new String(fasta.write(entry(accession)), US_ASCII).lines().toList();
  }

  private List<String> isoformLines(String accession) throws MalformedRecordException {
    return new String(fasta.writeIsoforms(entry(accession)), US_ASCII).lines().toList();
  }

  /// Sequence lengths by isoform, in the order of the file.
  private Map<String, Integer> lengths(String accession) throws MalformedRecordException {
    Map<String, Integer> lengths = new LinkedHashMap<>();
    String id = "";
    for (String line : isoformLines(accession)) {
      if (line.startsWith(">")) {
        id = line.split("\\|", -1)[1];
      } else {
        lengths.merge(id, line.length(), Integer::sum);
      }
    }
    return lengths;
  }

  private static UniProtEntry entry(String accession) throws MalformedRecordException {
    for (SourceEntry source : RealEntries.modern()) {
      if (source.file().equals(accession + ".dat")) {
        return new UniProtReader().read(source.text());
      }
    }
    throw new AssertionError("No entry " + accession + " in shared/data");
  }
}
