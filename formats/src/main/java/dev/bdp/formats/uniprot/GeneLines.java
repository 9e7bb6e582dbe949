package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Gene;
import java.util.ArrayList;
import java.util.List;

/// GN lines.
final class GeneLines {
  private static final List<String> KEYS =
      List.of("Name", "Synonyms", "OrderedLocusNames", "ORFNames");
  private static final int WIDTH = 75;

  private GeneLines() {}

  static List<Gene> read(SourceLines lines, int from, int to, Evidences evidences) {
    List<Gene> genes = new ArrayList<>(1);
    int start = from;
    for (int line = from; line <= to; line++) {
      if (line == to || lines.content(line, 5).equals("and")) {
        if (line > start) {
          add(lines.joined(start, line, 5), evidences, genes);
        }
        start = line + 1;
      }
    }
    return List.copyOf(genes);
  }

  private static void add(String text, Evidences evidences, List<Gene> genes) {
    List<Keyed> fields = Keyed.read(text, KEYS);
    if (fields.isEmpty()) {
      addOld(Keyed.withoutEnd(text, '.'), genes);
    } else {
      genes.add(gene(fields, evidences));
    }
  }

  private static Gene gene(List<Keyed> fields, Evidences evidences) {
    EvidencedText name = null;
    List<EvidencedText> synonyms = List.of();
    List<EvidencedText> loci = List.of();
    List<EvidencedText> orfs = List.of();
    for (Keyed field : fields) {
      switch (field.key()) {
        case "Name" -> name = evidences.read(field.value());
        case "Synonyms" -> synonyms = evidences.readList(field.value());
        case "OrderedLocusNames" -> loci = evidences.readList(field.value());
        default -> orfs = evidences.readList(field.value());
      }
    }
    return new Gene(name, synonyms, loci, orfs);
  }

  /// Before 2004: `GN PLAT OR TPA.`, `GN (A OR B) AND C.`
  private static void addOld(String text, List<Gene> genes) {
    for (String gene : text.split(" AND ", -1)) {
      boolean inParentheses = gene.startsWith("(") && gene.endsWith(")");
      List<EvidencedText> names = new ArrayList<>(2);
      for (String name :
          (inParentheses ? gene.substring(1, gene.length() - 1) : gene).split(" OR ", -1)) {
        names.add(new EvidencedText(name, List.of()));
      }
      genes.add(
          new Gene(
              names.getFirst(), List.copyOf(names.subList(1, names.size())), List.of(), List.of()));
    }
  }

  static void write(List<Gene> genes, CanonicalText canonical) {
    if (canonical.takes(BlockKind.GN)) {
      return;
    }
    for (int i = 0; i < genes.size(); i++) {
      if (i > 0) {
        canonical.out.put("GN   and\n");
      }
      Gene gene = genes.get(i);
      ItemWrap fields = new ItemWrap(canonical, LineWrap.BLANK, "GN   ", WIDTH);
      field(
          "Name=", gene.name() == null ? List.of() : List.of(gene.name()), canonical.text, fields);
      field("Synonyms=", gene.synonyms(), canonical.text, fields);
      field("OrderedLocusNames=", gene.orderedLocusNames(), canonical.text, fields);
      field("ORFNames=", gene.orfNames(), canonical.text, fields);
      fields.end();
    }
    canonical.close(BlockKind.GN);
  }

  private static void field(String key, List<EvidencedText> texts, FlatText text, ItemWrap fields) {
    if (!texts.isEmpty()) {
      Evidences.putList(text.put(key), texts);
      text.put(';');
      fields.item();
    }
  }
}
