package dev.bdp.formats.pubmed.nbib;

import dev.bdp.formats.pubmed.model.DataBank;
import dev.bdp.formats.pubmed.model.Grant;
import dev.bdp.formats.pubmed.model.Indexing;
import dev.bdp.formats.pubmed.model.Indexing.MeshTerm;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.Relation;
import java.util.Map;

/// What a paper is about, who paid, and to what other papers it is related.
final class NbibIndexing {
  private static final Map<String, String> RELATION_TAGS =
      Map.ofEntries(
          Map.entry("CommentIn", "CIN"),
          Map.entry("CommentOn", "CON"),
          Map.entry("CorrectedandRepublishedIn", "CRI"),
          Map.entry("CorrectedandRepublishedFrom", "CRF"),
          Map.entry("ErratumIn", "EIN"),
          Map.entry("ErratumFor", "EFR"),
          Map.entry("ExpressionOfConcernIn", "ECI"),
          Map.entry("ExpressionOfConcernFor", "ECF"),
          Map.entry("RepublishedIn", "RPI"),
          Map.entry("RepublishedFrom", "RPF"),
          Map.entry("ReprintIn", "RPI"),
          Map.entry("ReprintOf", "RPF"),
          Map.entry("RetractedandRepublishedIn", "RRI"),
          Map.entry("RetractedandRepublishedFrom", "RRF"),
          Map.entry("RetractionIn", "RIN"),
          Map.entry("RetractionOf", "ROF"),
          Map.entry("UpdateIn", "UIN"),
          Map.entry("UpdateOf", "UOF"),
          Map.entry("SummaryForPatientsIn", "SPIN"),
          Map.entry("OriginalReportIn", "ORI"));

  private NbibIndexing() {}

  static void dataBanks(Paper paper, NbibLines lines) {
    for (DataBank bank : paper.dataBanks()) {
      if (bank.accessions().isEmpty()) {
        lines.add("SI", bank.name());
      }
      bank.accessions().forEach(accession -> lines.add("SI", bank.name() + "/" + accession));
    }
  }

  static void grants(Paper paper, NbibLines lines) {
    for (Grant grant : paper.grants()) {
      lines.add(
          "GR", led(grant.id()) + led(grant.acronym()) + led(grant.agency()) + grant.country());
    }
  }

  private static String led(String part) {
    return part.isEmpty() ? "" : part + "/";
  }

  static void subjects(Paper paper, NbibLines lines) {
    Indexing indexing = paper.indexing();
    for (Indexing.Chemical chemical : indexing.chemicals()) {
      lines.add("RN", chemical.registryNumber() + " (" + chemical.name() + ")");
    }
    indexing.supplementary().forEach(concept -> lines.add("NM", concept.name()));
    indexing.citationSubsets().forEach(subset -> lines.add("SB", subset));
    paper.relations().forEach(relation -> relation(relation, lines));
    indexing.headings().forEach(heading -> lines.add("MH", heading(heading)));
    lines.add("RF", indexing.numberOfReferences());
    indexing
        .personalSubjects()
        .forEach(person -> {
          lines.add("FPS", person.full());
          lines.add("PS", person.cited());
        });
    indexing.geneSymbols().forEach(symbol -> lines.add("GS", symbol));
    paper
        .notes()
        .generalNotes()
        .forEach(note -> lines.add("GN", note.source() + ": " + note.value()));
    paper.notes().spaceFlightMissions().forEach(mission -> lines.add("SFM", mission));
  }

  private static String heading(Indexing.MeshHeading heading) {
    StringBuilder out = new StringBuilder(starred(heading.descriptor()));
    heading.qualifiers().forEach(qualifier -> out.append('/').append(starred(qualifier)));
    return out.toString();
  }

  private static String starred(MeshTerm term) {
    return term.major() ? "*" + term.name() : term.name();
  }

  /// `Cites` and the associated data sets have no tag.
  private static void relation(Relation relation, NbibLines lines) {
    String tag = RELATION_TAGS.get(relation.type());
    if (tag != null) {
      lines.add(
          tag,
          relation.source()
              + (relation.paper() == null ? "" : " PMID: " + relation.paper().pmid()));
    }
  }
}
