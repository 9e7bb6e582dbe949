package dev.bdp.formats.uniprot.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/// Where two JSON values differ, in the values or in the order of keys.
final class JsonDifferences {
  private final List<String> differences = new ArrayList<>();

  private JsonDifferences() {}

  static List<String> between(JsonNode expected, JsonNode actual) {
    JsonDifferences found = new JsonDifferences();
    found.compare("", expected, actual);
    return found.differences;
  }

  private void compare(String path, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      for (Iterator<String> names = expected.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        compareMember(path + "." + name, expected.get(name), actual.get(name));
      }
      for (Iterator<String> names = actual.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        if (!expected.has(name)) {
          differences.add(path + "." + name + ": not expected, is " + actual.get(name));
        }
      }
      if (!path.contains("countBy") && !names(expected).equals(names(actual))) {
        differences.add(path + ": order of keys " + names(expected) + ", is " + names(actual));
      }
    } else if (expected.isArray() && actual.isArray()) {
      for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
        compareMember(path + "[" + i + "]", expected.get(i), actual.get(i));
      }
    } else if (!expected.equals(actual)) {
      differences.add(path + ": expected " + expected + ", is " + actual);
    }
  }

  private void compareMember(String path, JsonNode expected, JsonNode actual) {
    if (expected == null || actual == null) {
      if (!Objects.equals(expected, actual)) {
        differences.add(path + ": expected " + expected + ", is " + actual);
      }
    } else {
      compare(path, expected, actual);
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    ((ObjectNode) object).fieldNames().forEachRemaining(names::add);
    return names;
  }
}
