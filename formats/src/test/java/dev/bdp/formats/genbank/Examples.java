package dev.bdp.formats.genbank;

import java.util.List;

/// Small records written by hand, one for each way in which records differ.
final class Examples {
  static final String GENE =
      """
      LOCUS       DEMO00001                 24 bp    DNA     circular SYN 01-FEB-2026
      DEFINITION  Demonstration record of two
                  lines.
      ACCESSION   DEMO00001 DEMO00002-DEMO00004
      VERSION     DEMO00001.7
      DBLINK      BioProject: PRJNA1
                  BioSample: SAMN2
      KEYWORDS    demo; example.
      SOURCE      Escherichia coli (E. coli)
        ORGANISM  Escherichia coli
                  Bacteria; Pseudomonadota; Gammaproteobacteria;
                  Enterobacterales.
      REFERENCE   1  (bases 1 to 24)
        AUTHORS   Doe,J., Roe,R.S. Jr. and
                  Poe,E.A.
        CONSRTM   Demo Consortium
        TITLE     A title of
                  two lines
        JOURNAL   Unpublished
         PUBMED   12345
        REMARK    None.
      COMMENT     ##Assembly-Data-START##
                  Assembly Method       :: Hand v. 1
                  Sequencing Technology :: Pencil;
                                           Paper
                  ##Assembly-Data-END##
      FEATURES             Location/Qualifiers
           source          1..24
                           /organism="Escherichia coli"
                           /mol_type="genomic DNA"
                           /db_xref="taxon:562"
           gene            join(20..24,1..7)
                           /gene="demA"
                           /pseudo
           CDS             join(20..24,
                           1..7)
                           /gene="demA"
                           /codon_start=1
                           /note="He said ""no"" and
                           went"
                           /transl_except=(pos:20..22,
                           aa:Sec)
                           /translation="MK
                           V"
           misc_feature    complement(<3..>5)
           variation       9^10
      ORIGIN
              1 atgaccgatt aannnnRYac gtac
      //
      """;
  static final String CONTIG =
      """
      LOCUS       DS1234567            1311 bp    DNA     linear   CON 13-NOV-2008
      DEFINITION  Scaffold.
      ACCESSION   DS1234567
      VERSION     DS1234567.1  GI:183757675
      KEYWORDS    WGS.
      SOURCE      Ixodes scapularis (black-legged tick)
        ORGANISM  Ixodes scapularis
                  Eukaryota; Metazoa.
      CONTIG      join(ABJB010667125.1:1..1000,gap(unk100),
                  complement(ABJB010667126.1:5..215),gap())
      //
      """;
  static final String PROTEIN =
      """
      LOCUS       NP_000001                 12 aa            linear   ROD 15-NOV-2007
      DEFINITION  demo protein [Mus musculus].
      ACCESSION   NP_000001
      VERSION     NP_000001.1
      DBSOURCE    REFSEQ: accession NM_000001.1
      KEYWORDS    .
      SOURCE      Mus musculus (house mouse)
        ORGANISM  Mus musculus
                  Eukaryota; Metazoa.
      FEATURES             Location/Qualifiers
           source          1..12
                           /organism="Mus musculus"
           Site            order(2..3,5,7..>9)
                           /site_type="other"
      ORIGIN
              1 mnnrwilhaa fl
      //
      """;
  static final String OLD =
      """
      LOCUS       HSTMPO1        24 bp    DNA             PRI       01-JUL-1995
      DEFINITION  Old.
      ACCESSION   U18266
      NID         g885676
      SEGMENT     1 of 6
      SOURCE      human.
        ORGANISM  Homo sapiens
                  Eukaryota.
      FEATURES             Location/Qualifiers
           exon            one-of(3,5)..(8.10)
                           /number=1
      BASE COUNT        7 a      6 c      6 g      5 t
      ORIGIN      1 bp upstream of the site.
              1 atgaccgatt aaccgtgcac gtag
      //
      """;
  static final List<String> ALL =
      List.of(
          GENE, CONTIG, PROTEIN, OLD, GENE.replace("\n", "\r\n"), GENE.replace("Doe", "D\u00f6e"));

  private Examples() {}
}
