package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a variant, conflict or mutation changes: the grammar of its note.
///
///     A -> B (description)     VAR_SEQ, VARIANT, CONFLICT
///     Missing (description)
///     A->B,C: description      MUTAGEN
///
/// @param original empty where the residues are missing
/// @param alternatives empty where the residues are missing
/// @param description of the change, without parentheses
record SequenceChange(String original, List<String> alternatives, String description) {
  static final String MISSING = "Missing";

  /// The change of a feature; empty for the features that change nothing. A note of another form is
  /// the description.
  static Optional<SequenceChange> find(Feature feature) {
    return switch (feature.key()) {
      case "VAR_SEQ", "VARIANT" -> Optional.of(ofVariant(feature.description()));
      // Lists of accessions are wrapped after a slash; the blank is left from that.
      case "CONFLICT" -> Optional.of(ofVariant(feature.description().replace("/ ", "/")));
      case "MUTAGEN" -> Optional.of(ofMutagen(feature.description()));
      default -> Optional.empty();
    };
  }

  private static SequenceChange ofVariant(String note) {
    int open = note.indexOf('(');
    boolean described = open >= 0 && note.endsWith(")");
    String change = (described ? note.substring(0, open) : note).strip();
    String description = described ? note.substring(open + 1, note.length() - 1) : "";
    if (change.equals(MISSING)) {
      return new SequenceChange("", List.of(), description);
    }
    int arrow = change.indexOf("->");
    if (arrow < 0) {
      return new SequenceChange("", List.of(), note);
    }
    String original = residues(change.substring(0, arrow));
    return new SequenceChange(original, alternatives(change.substring(arrow + 2)), description);
  }

  private static SequenceChange ofMutagen(String note) {
    int colon = note.indexOf(':');
    String change = colon < 0 ? note : note.substring(0, colon);
    String description = colon < 0 ? "" : note.substring(colon + 1).strip();
    if (change.strip().equals(MISSING)) {
      return new SequenceChange("", List.of(), description);
    }
    int arrow = change.indexOf("->");
    if (arrow < 0) {
      return new SequenceChange("", List.of(), note);
    }
    return new SequenceChange(
        residues(change.substring(0, arrow)),
        alternatives(change.substring(arrow + 2)),
        description);
  }

  private static List<String> alternatives(String text) {
    if (text.indexOf(',') < 0 && !text.contains(" or ")) {
      return List.of(residues(text));
    }
    List<String> alternatives = new ArrayList<>(2);
    for (String alternative : text.split(",| or ", -1)) {
      alternatives.add(residues(alternative));
    }
    return alternatives;
  }

  /// Blanks in a sequence are left from where it was wrapped.
  private static String residues(String text) {
    return text.indexOf(' ') < 0 ? text : text.replace(" ", "");
  }
}
