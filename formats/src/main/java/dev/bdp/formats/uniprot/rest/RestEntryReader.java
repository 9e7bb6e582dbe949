package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.CrossReference;
import dev.bdp.formats.uniprot.model.EntryHistory;
import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Gene;
import dev.bdp.formats.uniprot.model.Layout;
import dev.bdp.formats.uniprot.model.ProteinDescription;
import dev.bdp.formats.uniprot.model.ProteinName;
import dev.bdp.formats.uniprot.model.ProteinNames;
import dev.bdp.formats.uniprot.model.Sequence;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads an entry from UniProt's JSON; the larger families have classes of their own.
final class RestEntryReader {
  private RestEntryReader() {}

  static RestEntry read(JsonTree tree) {
    String score = tree.text("annotationScore");
    return new RestEntry(
        readEntry(tree),
        score.isEmpty() ? RestEntry.UNKNOWN_SCORE : Double.parseDouble(score),
        tree.object("extraAttributes").text("uniParcId"),
        RestVocabularyReader.read(tree));
  }

  private static UniProtEntry readEntry(JsonTree tree) {
    List<String> accessions = new ArrayList<>();
    accessions.add(tree.text("primaryAccession"));
    accessions.addAll(tree.texts("secondaryAccessions"));
    boolean reviewed = tree.text("entryType").equals(RestEntryWriter.REVIEWED);
    return new UniProtEntry(
        tree.text("uniProtkbId"),
        reviewed,
        List.copyOf(accessions),
        history(tree.object("entryAudit"), reviewed),
        description(tree.object("proteinDescription")),
        tree.objects("genes").stream().map(RestEntryReader::gene).toList(),
        RestOrganismReader.organism(tree.object("organism")),
        tree.objects("geneLocations").stream().map(RestOrganismReader::organelle).toList(),
        tree.objects("organismHosts").stream().map(RestOrganismReader::host).toList(),
        tree.objects("references").stream().map(RestReferenceReader::read).toList(),
        RestCommentReader.readAll(tree.objects("comments")),
        "",
        tree.objects("uniProtKBCrossReferences").stream()
            .map(RestEntryReader::crossReference)
            .toList(),
        RestEntryWriter.EXISTENCE.indexOf(tree.text("proteinExistence")) + 1,
        tree.objects("keywords").stream().map(RestEntryReader::keyword).toList(),
        tree.objects("features").stream().map(RestFeatureReader::read).toList(),
        sequence(tree.object("sequence")),
        Layout.QUALIFIERS,
        List.of());
  }

  private static EntryHistory history(JsonTree tree, boolean reviewed) {
    return new EntryHistory(
        date(tree.text("firstPublicDate")),
        reviewed ? "Swiss-Prot" : "TrEMBL",
        date(tree.text("lastSequenceUpdateDate")),
        tree.number("sequenceVersion"),
        date(tree.text("lastAnnotationUpdateDate")),
        tree.number("entryVersion"));
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /// The flat file names the pair "Precursor; Fragment", UniProt's JSON "Fragment,Precursor".
  private static ProteinDescription description(JsonTree tree) {
    String flag = tree.text("flag");
    List<String> flags = flag.isEmpty() ? List.of() : List.of(flag.split(",")).reversed();
    return new ProteinDescription(
        names(tree),
        tree.objects("includes").stream().map(RestEntryReader::names).toList(),
        tree.objects("contains").stream().map(RestEntryReader::names).toList(),
        flags);
  }

  private static ProteinNames names(JsonTree tree) {
    return new ProteinNames(
        tree.find("recommendedName").map(RestEntryReader::name).orElse(null),
        tree.objects("alternativeNames").stream().map(RestEntryReader::name).toList(),
        RestInput.evidenced(tree, "allergenName"),
        RestInput.evidenced(tree, "biotechName"),
        RestInput.evidencedList(tree, "cdAntigenNames"),
        RestInput.evidencedList(tree, "innNames"),
        tree.objects("submissionNames").stream().map(RestEntryReader::name).toList());
  }

  private static ProteinName name(JsonTree tree) {
    return new ProteinName(
        RestInput.evidenced(tree, "fullName"),
        RestInput.evidencedList(tree, "shortNames"),
        RestInput.evidencedList(tree, "ecNumbers"));
  }

  private static Gene gene(JsonTree tree) {
    return new Gene(
        RestInput.evidenced(tree, "geneName"),
        RestInput.evidencedList(tree, "synonyms"),
        RestInput.evidencedList(tree, "orderedLocusNames"),
        RestInput.evidencedList(tree, "orfNames"));
  }

  private static EvidencedText keyword(JsonTree tree) {
    return new EvidencedText(tree.text("name"), RestInput.evidences(tree));
  }

  private static CrossReference crossReference(JsonTree tree) {
    return new CrossReference(
        tree.text("database"),
        tree.text("id"),
        tree.objects("properties").stream().map(property -> property.text("value")).toList(),
        tree.text("isoformId"),
        RestInput.evidences(tree));
  }

  private static Sequence sequence(JsonTree tree) {
    return new Sequence(
        tree.number("length"), tree.number("molWeight"), tree.text("crc64"), tree.text("value"));
  }
}
