package dev.bdp.formats.pubmed.nbib;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.formats.pubmed.ExamplePapers;
import org.junit.jupiter.api.Test;

/// The expected texts follow NLM's field descriptions and records as PubMed shows them.
class PubMedNbibTest {
  @Test
  void anArticleIsWrittenFieldByField() throws Exception {
    assertThat(new String(PubMedNbib.write(ExamplePapers.article()), UTF_8))
        .isEqualTo(
            """
            PMID- 90000001
            OWN - NLM
            STAT- MEDLINE
            DCOM- 20260108
            LR  - 20260109
            IS  - 9999-0001 (Electronic)
            IS  - 9999-0002 (Linking)
            VI  - 7
            IP  - 2
            DP  - 2026 Jan 7
            TI  - How Mus musculus says H2O at < 5 kHz: x<.
            PG  - 11-9
            LID - S1 [pii]
            LID - 10.9999/squeak.1 [doi]
            AB  - AIM: We listened. RESULTS: It said “eek”.
            CI  - © 2026 The Mice.
            FAU - Doe, Jane Q Jr
            AU  - Doe JQ Jr
            AUID- ORCID: 0000-0001-2345-6789
            AD  - Institute of Mice, Hole 1.
            AD  - Cheese & Co.
            FAU - Roe
            AU  - Roe
            CN  - The Squeak Group
            LA  - eng
            LA  - ger
            SI  - GEO/GSE1
            SI  - GEO/GSE2
            SI  - figshare
            GR  - G1/WT_/Wellcome Trust/United Kingdom
            GR  - Cheese Fund/
            PT  - Journal Article
            PT  - Review
            TT  - Wie die Maus piept.
            DEP - 20251205
            PL  - England
            TA  - J Squeaks
            JT  - Journal of squeaks & whispers
            JID - 9999999
            RN  - EC 4.2.1.1 (Squeakase)
            NM  - Squeakitis
            SB  - IM
            EIN - J Squeaks. 2026 Feb;7(3):1. PMID: 90000009
            CIN - Whispers. 2026.
            MH  - *Mice
            MH  - Voice/*physiology/methods
            RF  - 2
            FPS - Mouse, Mickey
            PS  - Mouse M
            GS  - sqk
            GN  - NASA: Heard in orbit.
            SFM - STS-1
            OAB - plain-language-summary: Mice speak.
            OABL- eng
            PMC - PMC9999999
            OID - NLM: EMS1
            OTO - NOTNLM
            OT  - *squeak
            OT  - Mus
            FIR - Cat, Tom
            IR  - Cat T
            IRAD- House.
            COIS- None & nothing.
            EDAT- 2026/01/07 06:00
            PHST- 2025/09/01 00:00 [received]
            PHST- 2026/01/07 06:00 [pubmed]
            AID - S1 [pii]
            AID - 10.9999/squeak.1 [doi]
            PST - ppublish
            SO  - J Squeaks. 2026 Jan 7;7(2):11-9. doi: 10.9999/squeak.1. Epub 2025 Dec 5.
            """);
  }

  @Test
  void aChapterNamesItsBook() throws Exception {
    assertThat(new String(PubMedNbib.write(ExamplePapers.book()), UTF_8))
        .isEqualTo(
            """
            PMID- 90000002
            STAT- Publisher
            DRDT- 20200405
            CTDT- 20010203
            PB  - Mouse Press
            DP  - 2020 Spring
            TI  - Whiskers and tails
            BTI - The Book of Mice
            EN  - 2nd
            ISBN- 9780000000001
            AB  - All about them.
            FED - Poe, Edgar
            ED  - Poe E
            FAU - Low, A
            AU  - Low A
            LA  - eng
            PT  - Review
            PL  - Hole (HO)
            EDAT- 2001/02/03 09:05
            AID - NBK9 [bookaccession]
            """);
  }

  @Test
  void aLineHasAtMost88CharactersWithTheBlankThatItEndsIn() {
    NbibLines lines = new NbibLines();
    lines.add("TI", "x".repeat(81) + " y z");
    lines.add("AB", "x".repeat(80) + " y" + "z".repeat(90) + " end");
    assertThat(new String(lines.toBytes(), UTF_8))
        .isEqualTo(
            "TI  - "
                + "x".repeat(81)
                + " \n      y z\nAB  - "
                + "x".repeat(80)
                + " \n      y"
                + "z".repeat(90)
                + " \n      end\n");
  }
}
