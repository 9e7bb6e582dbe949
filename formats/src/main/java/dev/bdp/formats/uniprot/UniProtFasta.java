package dev.bdp.formats.uniprot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.bdp.formats.uniprot.model.AlternativeProducts.Isoform;
import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Gene;
import dev.bdp.formats.uniprot.model.ProteinDescription;
import dev.bdp.formats.uniprot.model.ProteinName;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.util.List;
import java.util.Optional;

/// Writes sequences in FASTA as UniProt writes them, 60 residues a line.
///
///     >sp|P05067|A4_HUMAN Amyloid-beta precursor protein OS=Homo sapiens OX=9606 GN=APP PE=1 SV=3
///     >sp|P05067-4|A4_HUMAN Isoform APP695 of Amyloid-beta precursor protein OS=Homo sapiens OX=9606 GN=APP
///
/// The forms of the headers are those of uniprot.org/help/fasta-headers. Safe for use by several threads.
public final class UniProtFasta {
  private static final int WIDTH = 60;

  /// The entry's own sequence.
  public byte[] write(UniProtEntry entry) {
    StringBuilder text = new StringBuilder(entry.sequence().residues().length() * 62 / WIDTH + 200);
    appendStart(text, entry, entry.accession());
    text.append(proteinName(entry.description()));
    if (isFragment(entry.description())) {
      text.append(" (Fragment)");
    }
    appendOrigin(text, entry);
    if (entry.existence() > 0) {
      text.append(" PE=").append(entry.existence());
    }
    text.append(" SV=").append(entry.history().sequenceVersion()).append('\n');
    appendResidues(text, entry.sequence().residues());
    return text.toString().getBytes(ISO_8859_1);
  }

  /// The sequences of the isoforms that the entry describes, in its order, but for the one that it
  /// displays; no bytes when it describes none. An isoform without a sequence here (`External`,
  /// `Not described`) is left out.
  public byte[] writeIsoforms(UniProtEntry entry) {
    StringBuilder text = new StringBuilder();
    for (Isoform isoform : Isoforms.of(entry)) {
      Optional<String> residues = Isoforms.findSequence(entry, isoform);
      if (residues.isPresent()) {
        appendStart(text, entry, isoform.ids().getFirst());
        text.append("Isoform ").append(isoform.name().value());
        text.append(" of ").append(proteinName(entry.description()));
        if (isFragment(entry.description())) {
          text.append(" (Fragment)");
        }
        appendOrigin(text, entry);
        text.append('\n');
        appendResidues(text, residues.get());
      }
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  private static void appendStart(StringBuilder text, UniProtEntry entry, String id) {
    text.append(entry.reviewed() ? ">sp|" : ">tr|")
        .append(id)
        .append('|')
        .append(entry.name())
        .append(' ');
  }

  private static void appendOrigin(StringBuilder text, UniProtEntry entry) {
    text.append(" OS=").append(entry.organism().scientificName());
    if (entry.organism().taxonId() > 0) {
      text.append(" OX=").append(entry.organism().taxonId());
    }
    findGene(entry.genes()).ifPresent(gene -> text.append(" GN=").append(gene));
  }

  private static String proteinName(ProteinDescription description) {
    ProteinName recommended = description.names().recommended();
    if (recommended != null && recommended.full() != null) {
      return recommended.full().value();
    }
    for (ProteinName submitted : description.names().submitted()) {
      EvidencedText full = submitted.full();
      if (full != null) {
        return full.value();
      }
    }
    return "";
  }

  private static boolean isFragment(ProteinDescription description) {
    return description.flags().contains("Fragment") || description.flags().contains("Fragments");
  }

  /// The name of the first gene, else its first ordered locus, else its first open reading frame.
  private static Optional<String> findGene(List<Gene> genes) {
    if (genes.isEmpty()) {
      return Optional.empty();
    }
    Gene gene = genes.getFirst();
    EvidencedText name = gene.name();
    if (name != null) {
      return Optional.of(name.value());
    }
    return gene.orderedLocusNames().stream()
        .findFirst()
        .or(() -> gene.orfNames().stream().findFirst())
        .map(EvidencedText::value);
  }

  private static void appendResidues(StringBuilder text, String residues) {
    for (int from = 0; from < residues.length(); from += WIDTH) {
      text.append(residues, from, Math.min(from + WIDTH, residues.length())).append('\n');
    }
  }
}
