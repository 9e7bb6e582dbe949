package dev.bdp.formats.uniprot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.model.Citation;
import dev.bdp.formats.uniprot.model.CitationId;
import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Gene;
import dev.bdp.formats.uniprot.model.ProteinDescription;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Forms of lines that the real entries beside the project do not have, written after UniProt's
/// manual: each is rendered as it stands, from the entry and from its JSON.
class FormsTest {
  private static final List<String> ORDER =
      List.of("ID", "AC", "DT", "DE", "GN", "OS", "OG", "OC", "OX", "OH", "RN", "CC", "KW", "FT");
  private static final String FRAME =
      """
      ID   FORM_TEST               Reviewed;          70 AA.
      AC   P00000;
      DT   01-JAN-2001, integrated into UniProtKB/Swiss-Prot.
      DT   02-FEB-2002, sequence version 2.
      DT   03-MAR-2023, entry version 45.
      DE   RecName: Full=Protein of forms;
      OS   Homo sapiens (Human).
      OC   Eukaryota; Metazoa.
      OX   NCBI_TaxID=9606;
      RN   [1]
      RP   A REFERENCE.
      CC   -!- FUNCTION: Has a function.
      %1$s
      CC   Some notice
      %1$s
      PE   1: Evidence at protein level;
      KW   Hormone.
      FT   %2$s
      SQ   SEQUENCE   70 AA;  7769 MW;  863272B8E7F96238 CRC64;
           MKTAYIAKQR QISFVKSHFS RQLEERLGLI EVQAPILSRV GDGTQDNLSG AEKAVQVKVK
           ALPDAQFEVV
      //
      """;

  @Test
  void everyFormSince2019IsRenderedAsItStands() throws Exception {
    String frame = FRAME.formatted("CC   " + "-".repeat(75), "CHAIN           1..70");
    assertThat(rawForms("forms.txt", frame)).isEmpty();
  }

  @Test
  void everyFormBefore2019IsRenderedAsItStands() throws Exception {
    String frame = FRAME.formatted("CC   " + "-".repeat(71), "CHAIN         1     70");
    assertThat(rawForms("forms-before-2019.txt", frame)).isEmpty();
  }

  @Test
  void namesOfBefore2008AreTakenApart() throws Exception {
    ProteinDescription names =
        readOld(
                "DE",
                "DE   Insulin-like precursor (EC 1.2.3.4) (IL) [Contains: A chain (AC);\nDE   B chain] (Fragment).\n")
            .description();
    assertThat(Objects.requireNonNull(names.names().recommended()).full())
        .isEqualTo(text("Insulin-like"));
    assertThat(names.names().recommended().ecNumbers()).containsExactly(text("1.2.3.4"));
    assertThat(names.names().alternative().getFirst().full()).isEqualTo(text("IL"));
    assertThat(names.contains())
        .extracting(part -> Objects.requireNonNull(part.recommended()).full())
        .containsExactly(text("A chain"), text("B chain"));
    assertThat(names.flags()).containsExactly("Fragment", "Precursor");
  }

  @Test
  void genesOfBefore2004AreTakenApart() throws Exception {
    assertThat(readOld("GN", "GN   (INS OR INS1) AND FOO.\n").genes())
        .containsExactly(
            new Gene(text("INS"), List.of(text("INS1")), List.of(), List.of()),
            new Gene(text("FOO"), List.of(), List.of(), List.of()));
  }

  @Test
  void referencesOfBefore2003AreTakenApart() throws Exception {
    var reference =
        readOld(
                "RN",
                """
                RN   [1]
                RP   SEQUENCE FROM N.A.
                RX   MEDLINE; 88112233.
                RA   SMITH J.;
                RL   J. BIOL. CHEM. 263:685-690(1988).
                """)
            .references()
            .getFirst();
    assertThat(reference.ids()).containsExactly(new CitationId("MEDLINE", "88112233"));
    assertThat(reference.citation())
        .isEqualTo(new Citation.JournalArticle("J. BIOL. CHEM.", "263", "685", "690", "1988"));
  }

  /// The forms that are kept verbatim because they are rendered otherwise.
  private static List<String> rawForms(String resource, String frame) throws Exception {
    List<String> raw = new ArrayList<>();
    for (String form : load(resource).split("\n\n")) {
      String lines = form.strip() + "\n";
      UniProtEntry entry = roundTrip(inPlace(frame, lines.substring(0, 2), lines));
      entry.rawBlocks().forEach(block -> raw.add(block.text()));
    }
    return raw;
  }

  private static UniProtEntry readOld(String code, String lines) throws Exception {
    String frame = FRAME.formatted("CC   " + "-".repeat(71), "CHAIN         1     70");
    return roundTrip(inPlace(frame, code, lines));
  }

  private static UniProtEntry roundTrip(String text) throws MalformedRecordException {
    UniProtEntry entry = new UniProtReader().read(text.getBytes(US_ASCII));
    assertThat(new String(UniProtWriter.write(entry), US_ASCII)).isEqualTo(text);
    UniProtEntry again = UniProtRecordJson.read(UniProtRecordJson.write(entry));
    assertThat(again).isEqualTo(entry);
    return entry;
  }

  /// The frame with these lines in place of its own of the same type, or where such lines belong.
  private static String inPlace(String frame, String code, String lines) {
    StringBuilder text = new StringBuilder();
    boolean placed = false;
    for (String line : frame.split("(?<=\n)")) {
      String type = line.substring(0, 2);
      boolean same = code.equals("RN") ? type.startsWith("R") : type.equals(code);
      boolean after = ORDER.indexOf(type) > ORDER.indexOf(code);
      if (!placed && (same || after)) {
        text.append(lines);
        placed = true;
      }
      if (!same || type.equals("CC") && !line.startsWith("CC   -!-")) {
        text.append(line);
      }
    }
    return text.toString();
  }

  private static EvidencedText text(String value) {
    return new EvidencedText(value, List.of());
  }

  private static String load(String resource) {
    try (InputStream in = FormsTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
