package dev.bdp.formats.pubmed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the DTDs allow in an element, so that what is new is noticed.
final class ElementKind {
  private static final Map<String, ElementKind> KINDS = load();

  private final String name;
  private final Map<String, ElementKind> children = new HashMap<>();
  private final Set<String> attributes = new HashSet<>();
  private boolean text;
  private boolean anything;

  private ElementKind(String name) {
    this.name = name;
  }

  /// The kind of a root; null when there is none of the name.
  static @Nullable ElementKind find(String name) {
    return KINDS.get(name);
  }

  String name() {
    return name;
  }

  @Nullable ElementKind child(String childName) {
    return anything ? this : children.get(childName);
  }

  /// Whether it may hold elements of any name, such as those of MathML.
  boolean isAnything() {
    return anything;
  }

  boolean allows(String attribute) {
    return anything || attributes.contains(attribute);
  }

  /// Whether text between its children means something.
  boolean isText() {
    return text || anything;
  }

  private static Map<String, ElementKind> load() {
    Map<String, ElementKind> kinds = new HashMap<>();
    List<String> lines = lines().stream().filter(line -> !line.startsWith("#")).toList();
    for (String line : lines) {
      String name = line.substring(0, line.lastIndexOf(": "));
      kinds.put(name, new ElementKind(name));
    }
    for (String line : lines) {
      int colon = line.lastIndexOf(": ");
      ElementKind kind = at(kinds, line.substring(0, colon));
      for (String word : line.substring(colon + 2).split(" ")) {
        kind.allow(word, kinds);
      }
    }
    return Map.copyOf(kinds);
  }

  private void allow(String word, Map<String, ElementKind> kinds) {
    switch (word.charAt(0)) {
      case '#' -> text = true;
      case '*' -> anything = true;
      case '@' -> attributes.add(word.substring(1));
      default -> children.put(word, at(kinds, word));
    }
  }

  private static ElementKind at(Map<String, ElementKind> kinds, String name) {
    ElementKind kind = kinds.get(name);
    if (kind == null) {
      throw new IllegalStateException("elements.txt does not say what " + name + " may hold");
    }
    return kind;
  }

  private static List<String> lines() {
    try (InputStream in = ElementKind.class.getResourceAsStream("elements.txt")) {
      if (in == null) {
        throw new IllegalStateException("elements.txt is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
