package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.AlternativeProducts;
import dev.bdp.formats.uniprot.model.BiophysicochemicalProperties;
import dev.bdp.formats.uniprot.model.CatalyticActivity;
import dev.bdp.formats.uniprot.model.Cofactor;
import dev.bdp.formats.uniprot.model.Comment;
import dev.bdp.formats.uniprot.model.Disease;
import dev.bdp.formats.uniprot.model.FreeText;
import dev.bdp.formats.uniprot.model.Interaction;
import dev.bdp.formats.uniprot.model.MassSpectrometry;
import dev.bdp.formats.uniprot.model.RnaEditing;
import dev.bdp.formats.uniprot.model.SequenceCaution;
import dev.bdp.formats.uniprot.model.SubcellularLocation;
import dev.bdp.formats.uniprot.model.WebResource;
import org.jspecify.annotations.Nullable;

/// The text of a comment behind its topic and molecule, by topic.
final class CommentText {
  private CommentText() {}

  /// The typed comment; running text when the text does not follow the grammar of its topic.
  static Comment read(String topic, String molecule, String text, Evidences evidences) {
    Comment typed = typed(topic, molecule, text, evidences);
    return typed != null ? typed : new FreeText(topic, molecule, evidences.readSentences(text));
  }

  private static @Nullable Comment typed(
      String topic, String molecule, String text, Evidences evidences) {
    return switch (topic) {
      case "CATALYTIC ACTIVITY" -> CatalyticActivityText.read(molecule, text, evidences);
      case "COFACTOR" -> CofactorText.read(molecule, text, evidences);
      case "BIOPHYSICOCHEMICAL PROPERTIES" ->
          BiophysicochemicalText.read(molecule, text, evidences);
      case "INTERACTION" -> molecule.isEmpty() ? InteractionText.read(text, evidences) : null;
      case "SUBCELLULAR LOCATION" -> SubcellularLocationText.read(molecule, text, evidences);
      case "ALTERNATIVE PRODUCTS" ->
          molecule.isEmpty() ? AlternativeProductsText.read(text, evidences) : null;
      case "RNA EDITING" -> RnaEditingText.read(molecule, text, evidences);
      case "MASS SPECTROMETRY" -> MassSpectrometryText.read(molecule, text, evidences);
      case "DISEASE" -> DiseaseText.read(molecule, text, evidences);
      case "SEQUENCE CAUTION" -> SequenceCautionText.read(molecule, text, evidences);
      case "WEB RESOURCE" -> WebResourceText.read(molecule, text);
      default -> null;
    };
  }

  static boolean startsOnItsOwnLine(Comment comment) {
    return switch (comment) {
      case CatalyticActivity c -> true;
      case Cofactor c -> true;
      case BiophysicochemicalProperties c -> true;
      case Interaction c -> true;
      case AlternativeProducts c -> true;
      case SequenceCaution c -> true;
      case MassSpectrometry c -> !c.molecule().isEmpty();
      case WebResource c -> !c.molecule().isEmpty();
      case RnaEditing c -> !c.molecule().isEmpty();
      case FreeText c -> false;
      case SubcellularLocation c -> false;
      case Disease c -> false;
    };
  }

  /// Puts the lines of the comment; the first one after `first` and what is under construction.
  static void write(Comment comment, CanonicalText canonical, String first) {
    switch (comment) {
      case CatalyticActivity c -> CatalyticActivityText.write(c, canonical);
      case Cofactor c -> CofactorText.write(c, canonical);
      case BiophysicochemicalProperties c -> BiophysicochemicalText.write(c, canonical);
      case Interaction c -> InteractionText.write(c, canonical);
      case AlternativeProducts c -> AlternativeProductsText.write(c, canonical);
      case SequenceCaution c -> SequenceCautionText.write(c, canonical);
      case WebResource c -> WebResourceText.write(c, canonical, first);
      case FreeText c -> {
        Evidences.putSentences(canonical.text, c.texts());
        wrap(canonical, first);
      }
      case SubcellularLocation c -> {
        SubcellularLocationText.put(canonical.text, c);
        wrap(canonical, first);
      }
      case RnaEditing c -> {
        RnaEditingText.put(canonical.text, c);
        wrap(canonical, first);
      }
      case MassSpectrometry c -> {
        MassSpectrometryText.put(canonical.text, c);
        wrap(canonical, first);
      }
      case Disease c -> {
        DiseaseText.put(canonical.text, c);
        wrap(canonical, first);
      }
    }
  }

  private static void wrap(CanonicalText canonical, String first) {
    canonical.wrap(canonical.words(), first, "CC       ");
  }
}
