package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.AlternativeProducts;
import dev.bdp.formats.uniprot.model.AlternativeProducts.Isoform;
import dev.bdp.formats.uniprot.model.Comment;
import dev.bdp.formats.uniprot.model.Feature;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The sequences of isoforms: the entry's own, changed by the VAR_SEQ features that the isoform
/// names.
final class Isoforms {
  private static final String MISSING = "Missing";
  private static final String ARROW = "->";

  private Isoforms() {}

  static List<Isoform> of(UniProtEntry entry) {
    List<Isoform> isoforms = new ArrayList<>();
    for (Comment comment : entry.comments()) {
      if (comment instanceof AlternativeProducts products) {
        isoforms.addAll(products.isoforms());
      }
    }
    return isoforms;
  }

  /// The sequence of an isoform; empty when the entry displays it or does not describe it by
  /// features it has.
  static Optional<String> findSequence(UniProtEntry entry, Isoform isoform) {
    List<String> ids = isoform.sequence();
    if (ids.isEmpty() || isoform.ids().isEmpty()) {
      return Optional.empty();
    }
    List<Feature> changes = new ArrayList<>(ids.size());
    for (Feature feature : entry.features()) {
      if (ids.contains(feature.id()) && feature.key().equals("VAR_SEQ")) {
        changes.add(feature);
      }
    }
    if (changes.size() != ids.size()) {
      return Optional.empty();
    }
    return splice(entry.sequence().residues(), changes);
  }

  /// From the highest position down, so that each change leaves the positions before it as they
  /// are.
  private static Optional<String> splice(String residues, List<Feature> changes) {
    changes.sort(
        Comparator.comparingInt((Feature feature) -> feature.location().start().value())
            .reversed());
    StringBuilder spliced = new StringBuilder(residues);
    int before = residues.length() + 1;
    for (Feature change : changes) {
      int start = change.location().start().value();
      int end = change.location().end().value();
      Optional<String> replacement = findReplacement(change.description());
      if (start < 1 || end < start || end >= before || replacement.isEmpty()) {
        return Optional.empty();
      }
      spliced.replace(start - 1, end, replacement.get());
      before = start;
    }
    return Optional.of(spliced.toString());
  }

  /// What stands in place of the residues: nothing in `Missing (in isoform 2)`, B in `A -> B (in
  /// isoform 2)`.
  private static Optional<String> findReplacement(String note) {
    if (note.startsWith(MISSING)) {
      return Optional.of("");
    }
    int arrow = note.indexOf(ARROW);
    if (arrow < 0) {
      return Optional.empty();
    }
    int open = note.indexOf('(', arrow);
    return Optional.of(
        note.substring(arrow + ARROW.length(), open < 0 ? note.length() : open).replace(" ", ""));
  }
}
