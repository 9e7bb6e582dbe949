package dev.bdp.formats.uniprot.model;

import java.util.List;

/// One entry of UniProtKB: everything its flat-file text says, and what is needed to write that
/// text again byte for byte.
///
/// Read it with `UniProtReader`, write it with `UniProtWriter` (flat file) or `UniProtRecordJson`
/// (compact JSON).
///
/// @param name the entry name, such as `A4_HUMAN`
/// @param reviewed true for Swiss-Prot, false for TrEMBL
/// @param accessions the primary accession first, then the secondary ones
/// @param history the three DT lines
/// @param description the DE lines
/// @param genes the GN lines
/// @param organism the OS, OC and OX lines
/// @param organelles the OG lines, one text each: `Mitochondrion`, `Plastid; Chloroplast`, `Plasmid
///   pJB37`
/// @param hosts the OH lines
/// @param references the RN to RL lines
/// @param comments the CC lines, one comment per topic block in source order
/// @param copyright the copyright notice without its rules, lines joined by `\n`; empty when there
///   is none
/// @param crossReferences the DR lines in source order
/// @param existence the level of the PE line, 1 to 5; 0 when there is none (before 2007)
/// @param keywords the KW lines
/// @param features the FT lines
/// @param sequence the SQ line and the residues
/// @param layout which of the two layouts of the flat file the source text follows
/// @param rawBlocks the blocks of the source text that the canonical rendering does not reproduce
public record UniProtEntry(
    String name,
    boolean reviewed,
    List<String> accessions,
    EntryHistory history,
    ProteinDescription description,
    List<Gene> genes,
    Organism organism,
    List<EvidencedText> organelles,
    List<Host> hosts,
    List<Reference> references,
    List<Comment> comments,
    String copyright,
    List<CrossReference> crossReferences,
    int existence,
    List<EvidencedText> keywords,
    List<Feature> features,
    Sequence sequence,
    Layout layout,
    List<RawBlock> rawBlocks) {

  /// The primary accession.
  public String accession() {
    return accessions.getFirst();
  }

  /// The accessions after the primary one.
  public List<String> secondaryAccessions() {
    return accessions.subList(1, accessions.size());
  }
}
