/// The typed UniProtKB entry: one record per line family and one per comment topic, all immutable.
/// Start reading at [UniProtEntry].
///
/// Texts are those of the flat file without its line breaks; a text that UniProt qualifies by
/// evidence is an [EvidencedText]. Evidence is the short text it is in the file, such as
/// `ECO:0000269|PubMed:10656250`. What is absent is an empty string, an empty list or, for a whole
/// part, null.
@NullMarked
package dev.bdp.formats.uniprot.model;

import org.jspecify.annotations.NullMarked;
