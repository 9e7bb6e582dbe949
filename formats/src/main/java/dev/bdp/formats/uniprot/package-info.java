/// UniProtKB: the flat file, read and written to the byte.
///
/// An entry is a run of lines, each a two-letter code, three blanks and text, from `ID` to `//`:
///
/// ```
/// ID   DEMO_HUMAN              Reviewed;          12 AA.
/// AC   P00000;
/// DE   RecName: Full=Demonstration protein {ECO:0000305};
/// CC   -!- FUNCTION: Shows the format. {ECO:0000269|PubMed:1}.
/// DR   PDB; 1XYZ; X-ray; 1.50 A; A=1-12.
/// FT   CHAIN           1..12
/// FT                   /note="Demonstration protein"
/// SQ   SEQUENCE   12 AA;  1323 MW;  0123456789ABCDEF CRC64;
///      MKTAYIAKQR QI
/// //
/// ```
///
/// One class reads and writes one family of lines (`DescriptionLines`, `FeatureLines`) or the text
/// of one comment topic (`CofactorText`). [KnownBlocks] make a release of related entries fast;
/// [KnownNames] tell what is new in the format. To add a topic: a record in `model`, its text
/// class, and one line in each switch of `CommentText`. Start reading at [UniProtReader].
@NullMarked
package dev.bdp.formats.uniprot;

import org.jspecify.annotations.NullMarked;
