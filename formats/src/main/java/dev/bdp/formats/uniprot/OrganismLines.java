package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Host;
import dev.bdp.formats.uniprot.model.Organism;
import java.util.ArrayList;
import java.util.List;

/// OS, OG, OC, OX and OH lines.
final class OrganismLines {
  private static final String TAXON = "NCBI_TaxID=";

  private OrganismLines() {}

  static List<EvidencedText> organelles(SourceLines lines, int from, int to, Evidences evidences) {
    List<EvidencedText> organelles = new ArrayList<>(1);
    int start = from;
    for (int line = from; line < to; line++) {
      if (line == to - 1 || lines.content(line, 5).endsWith(".")) {
        String text = Keyed.withoutEnd(lines.joined(start, line + 1, 5), '.');
        List<String> parts =
            text.startsWith("Plasmid") ? Evidences.split(text, ", ") : List.of(text);
        for (int i = 0; i < parts.size(); i++) {
          String part = parts.get(i);
          boolean last = i > 0 && i == parts.size() - 1 && part.startsWith("and ");
          organelles.add(evidences.read(last ? part.substring(4) : part));
        }
        start = line + 1;
      }
    }
    return List.copyOf(organelles);
  }

  static List<String> lineage(String text, SharedStrings shared) {
    List<String> lineage = new ArrayList<>(16);
    for (String taxon : Evidences.plain(Keyed.withoutEnd(text, '.'), "; ")) {
      lineage.add(shared.of(taxon));
    }
    return List.copyOf(lineage);
  }

  /// The number of an OX line's text; 0 when there is none.
  private static int taxonId(String text) {
    int start = text.startsWith(TAXON) ? TAXON.length() : text.length();
    int end = start;
    while (end < text.length() && Numbers.isDigit(text.charAt(end))) {
      end++;
    }
    return Math.max(0, Numbers.parse(text, start, end));
  }

  static EntryParts.Taxon taxon(String text, Evidences evidences) {
    return new EntryParts.Taxon(
        taxonId(text), evidences.read(Keyed.withoutEnd(text, ';')).evidences());
  }

  static List<Host> hosts(SourceLines lines, int from, int to) {
    List<Host> hosts = new ArrayList<>(2);
    for (int line = from; line < to; line++) {
      String content = lines.content(line, 5);
      int semicolon = content.indexOf("; ");
      OrganismName name =
          OrganismName.read(
              Keyed.withoutEnd(semicolon < 0 ? "" : content.substring(semicolon + 2), '.'));
      hosts.add(new Host(taxonId(content), name.scientific(), name.common(), name.synonyms()));
    }
    return List.copyOf(hosts);
  }

  static void write(
      Organism organism,
      List<EvidencedText> organelles,
      List<Host> hosts,
      CanonicalText canonical) {
    if (!canonical.takes(BlockKind.OS)) {
      writeName(organism, canonical);
    }
    if (!canonical.takes(BlockKind.OG)) {
      write(organelles, canonical);
      canonical.close(BlockKind.OG);
    }
    if (!canonical.takes(BlockKind.OC)) {
      writeLineage(organism, canonical);
    }
    if (!canonical.takes(BlockKind.OX)) {
      writeTaxon(organism, canonical);
    }
    if (!canonical.takes(BlockKind.OH)) {
      writeHosts(hosts, canonical);
    }
  }

  private static void writeName(Organism organism, CanonicalText canonical) {
    if (!organism.scientificName().isEmpty()) {
      OrganismName.put(
          canonical.text, organism.scientificName(), organism.commonName(), organism.synonyms());
      canonical.text.put('.');
      canonical.wrap(LineWrap.BLANK, "OS   ");
    }
    canonical.close(BlockKind.OS);
  }

  private static void writeLineage(Organism organism, CanonicalText canonical) {
    if (!organism.lineage().isEmpty()) {
      canonical.text.put(organism.lineage(), "; ").put('.');
      canonical.wrap(LineWrap.SEMICOLON, "OC   ");
    }
    canonical.close(BlockKind.OC);
  }

  private static void writeTaxon(Organism organism, CanonicalText canonical) {
    if (organism.taxonId() > 0) {
      canonical.out.put("OX   ").put(TAXON).put(organism.taxonId());
      Evidences.putTag(canonical.out, organism.evidences());
      canonical.out.put(";\n");
    }
    canonical.close(BlockKind.OX);
  }

  private static void writeHosts(List<Host> hosts, CanonicalText canonical) {
    for (Host host : hosts) {
      canonical.out.put("OH   ").put(TAXON).put(host.taxonId()).put("; ");
      OrganismName.put(canonical.out, host.scientificName(), host.commonName(), host.synonyms());
      canonical.out.put(".\n");
    }
    canonical.close(BlockKind.OH);
  }

  private static void write(List<EvidencedText> organelles, CanonicalText canonical) {
    int plasmids = (int) organelles.stream().filter(OrganismLines::isPlasmid).count();
    int plasmid = 0;
    for (EvidencedText organelle : organelles) {
      if (isPlasmid(organelle)) {
        canonical.text.put(plasmid == 0 ? "" : plasmid == plasmids - 1 ? ", and " : ", ");
        plasmid++;
        Evidences.put(canonical.text, organelle);
      } else {
        canonical.out.put("OG   ");
        Evidences.put(canonical.out, organelle);
        canonical.out.put(".\n");
      }
    }
    if (plasmids > 0) {
      canonical.text.put('.');
      canonical.wrap(LineWrap.COMMA_AND, "OG   ");
    }
  }

  private static boolean isPlasmid(EvidencedText organelle) {
    return organelle.value().startsWith("Plasmid");
  }
}
