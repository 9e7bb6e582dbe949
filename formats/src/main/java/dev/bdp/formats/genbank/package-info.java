/// The GenBank and RefSeq flat file, read and written to the byte.
///
/// A record is a run of sections from LOCUS to `//`, each with a keyword in the first column:
///
/// ```
/// LOCUS       DEMO00001                 12 bp    DNA     linear   SYN 01-JAN-2026
/// DEFINITION  Demonstration record.
/// ACCESSION   DEMO00001
/// VERSION     DEMO00001.1
/// FEATURES             Location/Qualifiers
///      CDS             join(1..6,>9)
///                      /gene="demo"
/// ORIGIN
///         1 atgaccgatt aa
/// //
/// ```
///
/// The format does not say where texts wrap, so texts keep their line breaks; what is not in the
/// usual columns keeps its source text. To add a view of a section: a record in `model`, and a
/// method of `GenBankRecord`. Start reading at [GenBankReader].
@NullMarked
package dev.bdp.formats.genbank;

import org.jspecify.annotations.NullMarked;
