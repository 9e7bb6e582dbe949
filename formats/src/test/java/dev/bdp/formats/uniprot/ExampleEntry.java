package dev.bdp.formats.uniprot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.model.UniProtEntry;

/// An invented entry, so that what matters is tested where no real data is.
public final class ExampleEntry {
  private static final String TEXT =
      """
      ID   SQUEK_MOUSE             Reviewed;          66 AA.
      AC   P99990; Q99990;
      DT   01-FEB-2005, integrated into UniProtKB/Swiss-Prot.
      DT   15-MAR-2006, sequence version 2.
      DT   18-JUN-2025, entry version 7.
      DE   RecName: Full=Squeakin {ECO:0000303|Ref.1};
      DE            EC=4.2.1.1;
      DE   Flags: Precursor; Fragment;
      GN   OrderedLocusNames=Sq_0001; ORFNames=sqA;
      OS   Mus musculus (Mouse).
      OG   Plasmid pSqueak.
      OC   Eukaryota; Metazoa; Chordata; Mammalia; Mus.
      OX   NCBI_TaxID=10090;
      RN   [1]
      RP   NUCLEOTIDE SEQUENCE [MRNA].
      RA   Doe J., Roe R.;
      RT   "The mouse that squeaks.";
      RL   Submitted (FEB-2005) to the EMBL/GenBank/DDBJ databases.
      CC   -!- FUNCTION: Says "eek". {ECO:0000269|Ref.1}.
      CC   -!- SUBCELLULAR LOCATION: Cell membrane {ECO:0000305}; Single-pass membrane
      CC       protein. Note=Near the mouth.
      CC   -!- ALTERNATIVE PRODUCTS:
      CC       Event=Alternative splicing; Named isoforms=3;
      CC       Name=1;
      CC         IsoId=P99990-1; Sequence=Displayed;
      CC       Name=2; Synonyms=Quiet;
      CC         IsoId=P99990-2; Sequence=VSP_999991, VSP_999992;
      CC       Name=3;
      CC         IsoId=P99990-3; Sequence=Not described;
      DR   EMBL; AB000001; BAA00001.1; -; mRNA.
      DR   NewBase; NB_1; -. [P99990-2]
      DR   neXtProt; NX_P99990; -.
      PE   1: Evidence at protein level;
      KW   Membrane {ECO:0000305}.
      FT   VAR_SEQ         1..3
      FT                   /note="Missing (in isoform 2)"
      FT                   /id="VSP_999991"
      FT   VAR_SEQ         64..66
      FT                   /note="DAQ -> WW (in isoform 2)"
      FT                   /id="VSP_999992"
      FT   NEW_KEY         5..?10
      FT                   /note="Something new"
      SQ   SEQUENCE   66 AA;  7294 MW;  27F96238B16D7EE2 CRC64;
           MKTAYIAKQR QISFVKSHFS RQLEERLGLI EVQAPILSRV GDGTQDNLSG AEKAVQVKVK
           ALPDAQ
      //
      """;

  private ExampleEntry() {}

  /// The entry's text.
  public static byte[] text() {
    return TEXT.getBytes(US_ASCII);
  }

  /// The entry as read.
  public static UniProtEntry read() throws MalformedRecordException {
    return new UniProtReader().read(text());
  }
}
