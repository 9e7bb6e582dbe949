package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.EvidencedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the shapes that recur in UniProt's JSON: the inverse of [RestOutput].
final class RestInput {
  private RestInput() {}

  static List<String> evidences(JsonTree tree) {
    return tree.objects("evidences").stream().map(RestInput::evidence).toList();
  }

  private static String evidence(JsonTree tree) {
    String code = tree.text("evidenceCode");
    String source = tree.text("source");
    if (source.isEmpty()) {
      return code;
    }
    String where = source.equals("Reference") ? tree.text("id") : source + ":" + tree.text("id");
    return code.isEmpty() ? where : code + "|" + where;
  }

  static @Nullable EvidencedText evidenced(JsonTree tree, String name) {
    return tree.find(name).map(RestInput::evidenced).orElse(null);
  }

  static List<EvidencedText> evidencedList(JsonTree tree, String name) {
    return tree.objects(name).stream().map(RestInput::evidenced).toList();
  }

  static EvidencedText evidenced(JsonTree tree) {
    return new EvidencedText(tree.text("value"), evidences(tree));
  }

  static List<EvidencedText> note(JsonTree tree, String name) {
    return evidencedList(tree.object(name), "texts");
  }

  /// Free text, with the full stop that UniProt drops.
  static List<EvidencedText> stopped(JsonTree tree, String name) {
    return tree.objects(name).stream()
        .map(text -> new EvidencedText(text.text("value") + ".", evidences(text)))
        .toList();
  }

  static List<EvidencedText> stoppedNote(JsonTree tree) {
    return stopped(tree.object("note"), "texts");
  }

  /// `Rhea:RHEA:13681`; empty where there is none.
  static String databaseId(JsonTree tree, String name) {
    return tree.find(name).map(RestInput::databaseId).orElse("");
  }

  static String databaseId(JsonTree tree) {
    String database = tree.text("database");
    return database.isEmpty() ? tree.text("id") : database + ":" + tree.text("id");
  }

  /// A number without the fraction ".0" that floats have in JSON.
  static String number(String text) {
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
