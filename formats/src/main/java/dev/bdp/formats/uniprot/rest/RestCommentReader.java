package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.AlternativeProducts;
import dev.bdp.formats.uniprot.model.AlternativeProducts.Isoform;
import dev.bdp.formats.uniprot.model.CatalyticActivity;
import dev.bdp.formats.uniprot.model.CatalyticActivity.PhysiologicalDirection;
import dev.bdp.formats.uniprot.model.CatalyticActivity.Reaction;
import dev.bdp.formats.uniprot.model.Cofactor;
import dev.bdp.formats.uniprot.model.Comment;
import dev.bdp.formats.uniprot.model.Disease;
import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.FreeText;
import dev.bdp.formats.uniprot.model.Interaction;
import dev.bdp.formats.uniprot.model.Interaction.Binary;
import dev.bdp.formats.uniprot.model.Interaction.Interactant;
import dev.bdp.formats.uniprot.model.MassSpectrometry;
import dev.bdp.formats.uniprot.model.RnaEditing;
import dev.bdp.formats.uniprot.model.SequenceCaution;
import dev.bdp.formats.uniprot.model.SequenceCaution.Conflict;
import dev.bdp.formats.uniprot.model.SubcellularLocation;
import dev.bdp.formats.uniprot.model.SubcellularLocation.Place;
import dev.bdp.formats.uniprot.model.WebResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads the comments.
final class RestCommentReader {
  private RestCommentReader() {}

  /// UniProt gives each differing sequence a comment of its own; those that follow one another are
  /// one block in the record.
  static List<Comment> readAll(List<JsonTree> trees) {
    List<Comment> comments = new ArrayList<>(trees.size());
    for (JsonTree tree : trees) {
      Comment comment = read(tree);
      if (comment instanceof SequenceCaution caution
          && !comments.isEmpty()
          && comments.getLast() instanceof SequenceCaution before
          && before.molecule().equals(caution.molecule())) {
        List<Conflict> conflicts = new ArrayList<>(before.conflicts());
        conflicts.addAll(caution.conflicts());
        comments.set(
            comments.size() - 1, new SequenceCaution(before.molecule(), List.copyOf(conflicts)));
      } else {
        comments.add(comment);
      }
    }
    return List.copyOf(comments);
  }

  private static Comment read(JsonTree tree) {
    String topic = tree.text("commentType");
    String molecule = tree.text("molecule");
    if (tree.has("texts")) {
      return new FreeText(topic, molecule, RestInput.stopped(tree, "texts"));
    }
    return switch (topic) {
      case "CATALYTIC ACTIVITY" -> activity(tree, molecule);
      case "COFACTOR" ->
          new Cofactor(
              molecule,
              tree.objects("cofactors").stream().map(RestCommentReader::substance).toList(),
              RestInput.note(tree, "note"));
      case "BIOPHYSICOCHEMICAL PROPERTIES" -> RestKineticsReader.read(tree, molecule);
      case "INTERACTION" ->
          new Interaction(
              tree.objects("interactions").stream().map(RestCommentReader::binary).toList());
      case "SUBCELLULAR LOCATION" ->
          new SubcellularLocation(
              molecule,
              tree.objects("subcellularLocations").stream().map(RestCommentReader::place).toList(),
              RestInput.stoppedNote(tree));
      case "ALTERNATIVE PRODUCTS" -> products(tree);
      case "RNA EDITING" -> editing(tree, molecule);
      case "MASS SPECTROMETRY" -> mass(tree, molecule);
      case "DISEASE" -> disease(tree, molecule);
      case "SEQUENCE CAUTION" -> new SequenceCaution(molecule, List.of(conflict(tree)));
      case "WEB RESOURCE" ->
          new WebResource(
              molecule,
              tree.text("resourceName"),
              tree.text("note"),
              tree.text("resourceUrl"),
              tree.bool("ftp"));
      default -> new FreeText(topic, molecule, List.of());
    };
  }

  private static Comment activity(JsonTree tree, String molecule) {
    JsonTree reaction = tree.object("reaction");
    return new CatalyticActivity(
        molecule,
        new Reaction(
            reaction.text("name"),
            reaction.objects("reactionCrossReferences").stream()
                .map(RestInput::databaseId)
                .toList(),
            reaction.text("ecNumber"),
            RestInput.evidences(reaction)),
        tree.objects("physiologicalReactions").stream()
            .map(direction ->
                new PhysiologicalDirection(
                    direction.text("directionType"),
                    RestInput.databaseId(direction, "reactionCrossReference"),
                    RestInput.evidences(direction)))
            .toList());
  }

  private static Cofactor.Substance substance(JsonTree tree) {
    return new Cofactor.Substance(
        tree.text("name"),
        RestInput.databaseId(tree, "cofactorCrossReference"),
        RestInput.evidences(tree));
  }

  private static Binary binary(JsonTree tree) {
    JsonTree one = tree.object("interactantOne");
    JsonTree two = tree.object("interactantTwo");
    return new Binary(
        partner(one),
        partner(two),
        tree.bool("organismDiffer"),
        tree.number("numberOfExperiments"),
        one.text("intActId"),
        two.text("intActId"));
  }

  private static Interactant partner(JsonTree tree) {
    String chain = tree.text("chainId");
    String accession = tree.text("uniProtKBAccession");
    return new Interactant(
        chain.isEmpty() ? accession : chain,
        chain.isEmpty() ? "" : accession,
        tree.text("geneName"));
  }

  private static Place place(JsonTree tree) {
    return new Place(
        Objects.requireNonNullElse(
            RestInput.evidenced(tree, "location"), new EvidencedText("", List.of())),
        RestInput.evidenced(tree, "topology"),
        RestInput.evidenced(tree, "orientation"));
  }

  private static Comment products(JsonTree tree) {
    List<Isoform> isoforms =
        tree.objects("isoforms").stream().map(RestCommentReader::isoform).toList();
    return new AlternativeProducts(
        tree.texts("events"), isoforms.size(), RestInput.note(tree, "note"), isoforms);
  }

  private static Isoform isoform(JsonTree tree) {
    List<String> sequence = tree.texts("sequenceIds");
    return new Isoform(
        RestInput.evidenced(tree.object("name")),
        RestInput.evidencedList(tree, "synonyms"),
        tree.texts("isoformIds"),
        sequence.isEmpty() ? List.of(tree.text("isoformSequenceStatus")) : sequence,
        RestInput.note(tree, "note"));
  }

  private static Comment editing(JsonTree tree, String molecule) {
    List<EvidencedText> positions =
        tree.objects("positions").stream()
            .map(position ->
                new EvidencedText(position.text("position"), RestInput.evidences(position)))
            .toList();
    return new RnaEditing(
        molecule,
        positions.isEmpty()
            ? List.of(new EvidencedText(tree.text("locationType"), List.of()))
            : positions,
        RestInput.stoppedNote(tree));
  }

  private static Comment mass(JsonTree tree, String molecule) {
    String error = RestInput.number(tree.text("molWeightError"));
    return new MassSpectrometry(
        molecule,
        RestInput.number(tree.text("molWeight")),
        error.equals("0") ? "" : error,
        tree.text("method"),
        "",
        tree.text("note"),
        RestInput.evidences(tree));
  }

  private static Comment disease(JsonTree tree, String molecule) {
    JsonTree disease = tree.object("disease");
    return new Disease(
        molecule,
        disease.text("diseaseId"),
        disease.text("acronym"),
        disease.object("diseaseCrossReference").text("id"),
        tree.has("disease")
            ? new EvidencedText(disease.text("description"), RestInput.evidences(disease))
            : null,
        RestInput.stoppedNote(tree));
  }

  private static Conflict conflict(JsonTree tree) {
    return new Conflict(
        tree.text("sequence"),
        tree.text("sequenceCautionType"),
        "",
        tree.text("note"),
        RestInput.evidences(tree));
  }
}
