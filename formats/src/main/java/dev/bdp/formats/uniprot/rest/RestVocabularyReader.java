package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.rest.Vocabulary.Keyword;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects the ids that one entry's JSON gives to its keywords, locations and diseases.
final class RestVocabularyReader {
  private static final List<String> TERMS = List.of("location", "topology", "orientation");

  private RestVocabularyReader() {}

  static Vocabulary read(JsonTree tree) {
    Map<String, Keyword> keywords = new HashMap<>();
    for (JsonTree keyword : tree.objects("keywords")) {
      if (keyword.has("id")) {
        keywords.put(
            keyword.text("name"), new Keyword(keyword.text("id"), keyword.text("category")));
      }
    }
    Map<String, String> locations = new HashMap<>();
    Map<String, String> diseases = new HashMap<>();
    for (JsonTree comment : tree.objects("comments")) {
      comment
          .find("disease")
          .filter(disease -> disease.has("diseaseAccession"))
          .ifPresent(
              disease -> diseases.put(disease.text("diseaseId"), disease.text("diseaseAccession")));
      for (JsonTree place : comment.objects("subcellularLocations")) {
        for (String term : TERMS) {
          place
              .find(term)
              .filter(found -> found.has("id"))
              .ifPresent(found -> locations.put(found.text("value"), found.text("id")));
        }
      }
    }
    return new Vocabulary(keywords, locations, diseases);
  }
}
