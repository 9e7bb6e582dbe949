package dev.bdp.app.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The JSON object that a request brings.
public final class JsonBody {
  private final ObjectNode object;

  JsonBody(ObjectNode object) {
    this.object = object;
  }

  /// Refuses keys that nobody would look at.
  public JsonBody knowing(Set<String> names) {
    for (Iterator<String> given = object.fieldNames(); given.hasNext(); ) {
      String name = given.next();
      if (!names.contains(name)) {
        throw Problem.badRequest(
            "The request has an unknown key %s. Known are %s."
                .formatted(
                    PlainText.brief(name), String.join(", ", names.stream().sorted().toList())));
      }
    }
    return this;
  }

  /// Empty when it is not given or null.
  public Optional<String> text(String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw Problem.badRequest("The key %s is not a text.".formatted(name));
    }
    return Optional.of(PlainText.checked(value.textValue()));
  }

  /// Empty when it is not given or null.
  public Optional<List<String>> texts(String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    if (!value.isArray()) {
      throw Problem.badRequest("The key %s is not a list of texts.".formatted(name));
    }
    for (JsonNode element : value) {
      if (!element.isTextual()) {
        throw Problem.badRequest("The key %s is not a list of texts.".formatted(name));
      }
      texts.add(PlainText.checked(element.textValue()));
    }
    return Optional.of(texts);
  }

  public String required(String name) {
    return text(name)
        .orElseThrow(() -> Problem.badRequest("The key %s is missing.".formatted(name)));
  }
}
